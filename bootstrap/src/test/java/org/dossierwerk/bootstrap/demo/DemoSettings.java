package org.dossierwerk.bootstrap.demo;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.dossierwerk.application.Desk;
import org.dossierwerk.domain.appointment.AppointmentResult;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.appointment.ResultId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.WorkingHours;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PhoneNumber;

/** What an administrator set up: the office, its locations, its lists and its types of appointments. */
final class DemoSettings {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Desk desk;
    private final Supplier<UUID> ids;

    DemoSettings(Desk desk, Supplier<UUID> ids) {
        this.desk = desk;
        this.ids = ids;
    }

    void office() {
        var now = desk.office().settings();
        desk.office()
                .change(new OfficeSettings(
                        now.version(),
                        "Wegwijs Advies",
                        ZONE,
                        Language.NL,
                        FormOfAddress.FORMAL,
                        new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 30)),
                        EmailAddress.of("afspraken@wegwijs.example"),
                        PhoneNumber.of("phone", "0302345600", 31),
                        null));
    }

    Map<String, LocationId> locations() {
        var made = new HashMap<String, LocationId>();
        made.put("Utrecht", location("Utrecht", "Maliesingel 38, 3581 BK Utrecht"));
        made.put("Arnhem", location("Arnhem", "Jansbuitensingel 6, 6811 AA Arnhem"));
        return made;
    }

    Map<String, CatalogueItemId> lists() {
        var made = new HashMap<String, CatalogueItemId>();
        made.putAll(list(Catalogue.INCOME_TYPE, "Loondienst", "Ondernemer", "Pensioen", "Uitkering"));
        made.putAll(list(Catalogue.CLIENT_PROFILE, "Voorzichtig", "Gemiddeld", "Ondernemend"));
        made.putAll(list(Catalogue.LEAD_SOURCE, "Website", "Doorverwezen", "Makelaar", "Bestaande klant"));
        made.putAll(list(
                Catalogue.PRODUCT_KIND,
                "Hypotheek starter",
                "Hypotheek nieuwbouw",
                "Hypotheek bestaande bouw",
                "Hypotheek expat",
                "Oversluiten",
                "Verbouwing",
                "Seniorenhypotheek",
                "Zakelijke financiering"));
        return made;
    }

    Map<String, AppointmentTypeId> types() {
        var made = new HashMap<String, AppointmentTypeId>();
        type(made, "Oriëntatiegesprek", 60, Channel.ON_SITE, true, "Wil advies", "Denkt erover na", "Geen interesse");
        type(made, "Inventarisatie", 60, Channel.VIDEO, true, "Compleet", "Gegevens ontbreken");
        type(made, "Adviesgesprek", 90, Channel.ON_SITE, true, "Wil offerte", "Wil ander voorstel", "Ziet ervan af");
        type(made, "Ondertekenen", 30, Channel.ON_SITE, true, "Getekend", "Niet getekend");
        type(made, "Terugbellen", 15, Channel.PHONE, false, "Gesproken", "Niet bereikt");
        return made;
    }

    private void type(
            Map<String, AppointmentTypeId> made,
            String name,
            int minutes,
            Channel channel,
            boolean mails,
            String... results) {
        made.put(
                name,
                desk.appointmentTypes()
                        .define(
                                new AppointmentTypeId(UUID.randomUUID()),
                                new AppointmentType.Setup(
                                        name,
                                        name,
                                        Duration.ofMinutes(minutes),
                                        channel,
                                        Arrays.stream(results)
                                                .map(result ->
                                                        new AppointmentResult(new ResultId(ids.get()), result, true))
                                                .toList(),
                                        new Confirmation(mails, mails))));
    }

    private LocationId location(String name, String address) {
        var id = new LocationId(ids.get());
        desk.office().save(new Location(id, 0, name, address, true));
        return id;
    }

    private Map<String, CatalogueItemId> list(Catalogue catalogue, String... names) {
        var made = new HashMap<String, CatalogueItemId>();
        for (var name : List.of(names)) {
            var id = new CatalogueItemId(ids.get());
            var code = catalogue.name().charAt(0) + Integer.toString(made.size() + 1);
            desk.office().save(new CatalogueItem(id, 0, catalogue, name, code, true));
            made.put(name, id);
        }
        return made;
    }
}
