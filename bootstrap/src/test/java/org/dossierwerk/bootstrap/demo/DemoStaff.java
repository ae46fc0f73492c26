package org.dossierwerk.bootstrap.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.Desk;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.Rights;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** The five people of the office, by user name. */
final class DemoStaff {

    static final String ADMINISTRATOR = "sanne";
    static final String ADVISER = "joris";

    private DemoStaff() {}

    static Map<String, UserId> hire(Desk administrator, UserId sanne, Map<String, LocationId> locations) {
        var staff = administrator.staff();
        var utrecht = locations.get("Utrecht");
        var arnhem = locations.get("Arnhem");
        var people = new LinkedHashMap<String, UserId>();
        var tom = staff.add(
                new UserId(UUID.randomUUID()),
                "tom",
                profile("Tom", "", "Visser", "Dossierbehandelaar", Language.NL, 4, utrecht, null),
                Rights.ofAdviser());
        var me = staff.get(sanne);
        staff.change(
                sanne,
                me.version(),
                profile("Sanne", "", "Bakker", "Hypotheekadviseur", Language.NL, 1, utrecht, tom),
                Rights.ofAdministrator());
        people.put(ADMINISTRATOR, sanne);
        people.put(
                ADVISER,
                staff.add(
                        new UserId(UUID.randomUUID()),
                        ADVISER,
                        profile("Joris", "van", "Dijk", "Hypotheekadviseur", Language.NL, 2, utrecht, tom),
                        Rights.ofAdviser()));
        people.put(
                "meike",
                staff.add(
                        new UserId(UUID.randomUUID()),
                        "meike",
                        profile("Meike", "", "Hofmann", "Financieel planner", Language.DE, 3, arnhem, tom),
                        Rights.ofAdviser()));
        people.put("tom", tom);
        people.put(
                "ilse",
                staff.add(
                        new UserId(UUID.randomUUID()),
                        "ilse",
                        profile("Ilse", "de", "Groot", "Officemanager", Language.NL, 5, utrecht, null),
                        Set.of(Right.MAINTAIN_LOCATIONS, Right.MAINTAIN_CATALOGUES, Right.MAINTAIN_OFFICE)));
        return people;
    }

    static User.Profile profile(
            String first,
            String infix,
            String last,
            String title,
            Language language,
            int hue,
            @Nullable LocationId location,
            @Nullable UserId handler) {
        return new User.Profile(
                PersonName.of(first, infix, last),
                EmailAddress.of(first.toLowerCase(language.locale()) + "@wegwijs.example"),
                PhoneNumber.of("phone", "03023456" + (10 + hue), 31),
                title,
                language,
                hue,
                location,
                handler);
    }
}
