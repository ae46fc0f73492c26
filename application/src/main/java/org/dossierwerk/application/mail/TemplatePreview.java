package org.dossierwerk.application.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.mail.MailTemplates.Preview;
import org.dossierwerk.application.mail.MailTemplates.Shown;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.mail.MailTemplate.Variant;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a client would read: with the values of a dossier the caller may see, and an example's where the dossier has none, such
 * as an appointment that is still to come. Nothing of it is kept.
 */
final class TemplatePreview {

    private static final String EXAMPLE_NUMBER = "D-0000-00000";
    private static final int EXAMPLE_HOUR = 10;
    private static final int DAYS_AHEAD = 5;
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Workbench bench;
    private final Gate gate;
    private final Addresses addresses;
    private final MissingDocuments missing;
    private final Readers readers;

    TemplatePreview(Workbench bench, Gate gate, Addresses addresses, MissingDocuments missing) {
        this.bench = bench;
        this.gate = gate;
        this.addresses = addresses;
        this.missing = missing;
        this.readers = new Readers(bench.stores());
    }

    Shown show(Visitor me, Preview wanted) {
        var values =
                values(me, wanted).access(example(wanted.variant(), "userName")).values();
        var letter = AccessMark.replaced(
                wanted.wording().with(values), addresses.portal().toString());
        var html = HtmlPart.of(
                letter, wanted.variant().language(), bench.settings().name());
        return new Shown(letter.subject(), letter.text(), html);
    }

    private MailValues values(Visitor me, Preview wanted) {
        var values = MailValues.of(wanted.variant(), bench.settings())
                .portal(addresses.portal().toString());
        return wanted.dossier() == null
                ? ofExample(values, me, wanted)
                : ofDossier(values, me, wanted, wanted.dossier());
    }

    private MailValues ofDossier(MailValues values, Visitor me, Preview wanted, DossierId id) {
        if (!me.may(Right.WORK_ON_DOSSIERS)) {
            throw new DossierRefusal.NotFound();
        }
        var dossier = gate.dossier(me, id).snapshot();
        var next = bench.stores().appointments().next(id, bench.now()).map(Appointment::snapshot);
        var about = next.map(Appointment.Snapshot::particulars).orElseGet(() -> appointment(me, wanted));
        var adviser =
                bench.stores().users().find(about.adviser()).map(User::snapshot).orElse(me.user());
        return values.clients(readers.cards(dossier))
                .dossier(dossier)
                .appointment(about)
                .adviser(adviser)
                .documents(next.map(missing::by)
                        .filter(documents -> !documents.isEmpty())
                        .map(ReminderLetters::lines)
                        .orElseGet(() -> example(wanted.variant(), "documents")));
    }

    private MailValues ofExample(MailValues values, Visitor me, Preview wanted) {
        return values.client(client(wanted.variant()))
                .dossierNumber(EXAMPLE_NUMBER)
                .appointment(appointment(me, wanted))
                .adviser(me.user())
                .documents(example(wanted.variant(), "documents"));
    }

    private static Party.Snapshot client(Variant variant) {
        var words = Words.forReader(variant);
        var name = PersonName.of(words.get("example.first"), "", words.get("example.last"));
        return new Party.Snapshot(new PartyId(new UUID(0, 0)), 0, new Party.Person(name, null), Party.Contact.NONE);
    }

    private Appointment.Particulars appointment(Visitor me, Preview wanted) {
        var today = bench.now().atZone(bench.settings().zone()).toLocalDate();
        var type = type(wanted.type());
        return new Appointment.Particulars(
                type.map(AppointmentType.Setup::title).orElseGet(() -> example(wanted.variant(), "title")),
                "",
                AgreedTime.at(
                        bench.workingDays().plus(today, DAYS_AHEAD).atTime(EXAMPLE_HOUR, 0),
                        bench.settings().zone(),
                        type.map(AppointmentType.Setup::duration).orElse(AN_HOUR),
                        null),
                place(),
                me.id());
    }

    private Place place() {
        return bench.stores().office().locations().stream()
                .filter(Location::active)
                .findFirst()
                .<Place>map(location -> new Place.AtOffice(location.id(), location.address()))
                .orElse(new Place.ByVideo(""));
    }

    private Optional<AppointmentType.Setup> type(@Nullable AppointmentTypeId type) {
        return type == null
                ? Optional.empty()
                : bench.stores()
                        .appointmentTypes()
                        .find(type)
                        .map(known -> known.snapshot().setup());
    }

    private static String example(Variant variant, String key) {
        return Words.forReader(variant).get("example." + key);
    }
}
