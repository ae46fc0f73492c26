package org.dossierwerk.application.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.mail.Mailing.Reader;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.calendar.CalendarCopy;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.mail.Copy;
import org.dossierwerk.domain.mail.Enclosure;
import org.dossierwerk.domain.mail.Invitation;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailDraft;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.jspecify.annotations.Nullable;

/** Writes messages about appointments into the ledger, each to exactly one reader (BEY-05). */
final class Correspondence {

    private final Workbench bench;
    private final Stores stores;
    private final Readers readers;
    private final Addresses addresses;

    Correspondence(Workbench bench, Addresses addresses) {
        this.bench = bench;
        this.stores = bench.stores();
        this.readers = new Readers(stores);
        this.addresses = addresses;
    }

    /** What the clients of an appointment's dossier are to be told about it. */
    record News(Appointment.Snapshot appointment, Occasion occasion) {}

    /** What several messages about appointments have in common. */
    private record Shared(AppointmentTypeId type, Occasion occasion) {}

    /**
     * Writes of each the template's message to every reader, or what could not be sent to the one who has no address. For many the
     * storage is asked no more often than for a few.
     */
    void writeToAll(List<News> all) {
        if (all.isEmpty()) {
            return;
        }
        var dossiers = dossiersOf(all);
        var cards = readers.cards(dossiers.values());
        var templates = new HashMap<Shared, MailTemplate.Snapshot>();
        stores.mailMessages()
                .saveAll(all.stream()
                        .flatMap(news -> messages(
                                news.appointment(),
                                known(dossiers, news.appointment()),
                                templates.computeIfAbsent(
                                        new Shared(news.appointment().type(), news.occasion()),
                                        shared -> template(news.appointment(), news.occasion())),
                                cards,
                                news.occasion()))
                        .toList());
    }

    private Map<DossierId, Dossier.Snapshot> dossiersOf(List<News> all) {
        var ids = all.stream().map(news -> news.appointment().dossier()).toList();
        return stores.dossiers().findAll(ids).stream()
                .map(Dossier::snapshot)
                .collect(Collectors.toMap(Dossier.Snapshot::id, Function.identity()));
    }

    private static Dossier.Snapshot known(Map<DossierId, Dossier.Snapshot> dossiers, Appointment.Snapshot appointment) {
        return Optional.ofNullable(dossiers.get(appointment.dossier())).orElseThrow(DossierRefusal.NotFound::new);
    }

    private Stream<MailMessage> messages(
            Appointment.Snapshot appointment,
            Dossier.Snapshot dossier,
            MailTemplate.Snapshot template,
            Map<PartyId, Party.Snapshot> known,
            Occasion occasion) {
        var cards = Readers.cards(dossier, known);
        var cause = new MailMessage.Cause(
                occasion,
                dossier.id(),
                appointment.id(),
                appointment.revision(),
                template.id(),
                template.version(),
                null);
        return Readers.among(cards).stream()
                .map(reader -> MailMessage.write(
                        new MailMessageId(bench.nextId()),
                        cause,
                        reader.recipient(),
                        variant(dossier),
                        letter(
                                appointment,
                                dossier,
                                template,
                                cardsOf(List.of(reader), cards),
                                UnaryOperator.identity()),
                        invitation(appointment, occasion, reader.recipient()),
                        bench.now()));
    }

    /** Writes what somebody composed by hand; a free letter carries no invitation. */
    void writeByHand(
            MailMessageId id,
            Beginnings.Subject subject,
            MailDraft.Content content,
            Recipient recipient,
            List<Copy> copies,
            Letter letter,
            List<Enclosure> enclosures) {
        var appointment = subject.appointment();
        var occasion = content.occasion();
        var cause = MailMessage.Cause.byHand(
                occasion,
                subject.dossier().id(),
                subject.item(),
                appointment == null ? 0 : appointment.revision(),
                content.template(),
                content.templateVersion(),
                subject.author().id());
        var invitation = appointment == null || !occasion.carriesAppointment()
                ? null
                : invitation(appointment, occasion, recipient);
        stores.mailMessages()
                .save(MailMessage.write(
                        id,
                        cause,
                        recipient,
                        copies,
                        variant(subject.dossier()),
                        letter,
                        enclosures,
                        invitation,
                        bench.now()));
    }

    /**
     * The template in force, filled in for these readers (MAIL-02).
     *
     * @param more adds values of the occasion's own
     */
    Letter letter(
            Appointment.Snapshot appointment,
            Dossier.Snapshot dossier,
            MailTemplate.Snapshot template,
            List<Party.Snapshot> to,
            UnaryOperator<MailValues> more) {
        var settings = bench.settings();
        var variant = variant(dossier);
        var adviser = stores.users()
                .find(appointment.particulars().adviser())
                .map(User::snapshot)
                .orElseThrow(OfficeRefusal.NotFound::new);
        var values = more.apply(MailValues.of(variant, settings)
                        .clients(to)
                        .dossier(dossier)
                        .appointment(appointment.particulars())
                        .adviser(adviser)
                        .portal(addresses.portal().toString()))
                .values();
        return MailTemplate.restore(template)
                .wordingFor(variant, settings.language())
                .with(values);
    }

    private static List<Party.Snapshot> cardsOf(List<Reader> readers, List<Party.Snapshot> cards) {
        var people = readers.stream().map(Reader::person).toList();
        return cards.stream().filter(card -> people.contains(card.id())).toList();
    }

    MailTemplate.Snapshot template(Appointment.Snapshot appointment, Occasion occasion) {
        return stores.mailTemplates()
                .findFor(occasion, appointment.type())
                .orElseThrow(MailRefusal.NoTemplate::new)
                .snapshot();
    }

    Dossier.Snapshot dossierOf(Appointment.Snapshot appointment) {
        return stores.dossiers()
                .find(appointment.dossier())
                .orElseThrow(DossierRefusal.NotFound::new)
                .snapshot();
    }

    /** What calendars are told; nothing that is not so: no cancelling of what goes on, no asking for what was called off. */
    private @Nullable Invitation invitation(Appointment.Snapshot appointment, Occasion occasion, Recipient recipient) {
        boolean cancels = occasion == Occasion.CANCELLATION;
        var address = recipient.email();
        if (address == null || cancels == appointment.active() || calendarInvites(appointment)) {
            return null;
        }
        var method = cancels ? Invitation.Method.CANCEL : Invitation.Method.REQUEST;
        var attendee = new Invitation.Mailbox(recipient.name(), address);
        return Invitation.of(appointment, method, Invitation.Mailbox.of(bench.settings()), attendee);
    }

    /** Whoever invites, the office or the adviser's calendar, does so alone (BEY-05); no calendar invites to a group. */
    private boolean calendarInvites(Appointment.Snapshot appointment) {
        return appointment.group() == null && standsInInvitingCalendar(appointment);
    }

    private boolean standsInInvitingCalendar(Appointment.Snapshot appointment) {
        return stores.calendarCopies().of(appointment.id()).stream()
                .map(CalendarCopy::snapshot)
                .filter(copy -> copy.inviter() == Inviter.CALENDAR)
                .flatMap(copy -> stores.calendarLinks().find(copy.link()).stream())
                .filter(CalendarLink::isLinked)
                .anyMatch(link -> link.snapshot()
                        .adviser()
                        .equals(appointment.particulars().adviser()));
    }

    static MailTemplate.Variant variant(Dossier.Snapshot dossier) {
        var manner = dossier.manner();
        return new MailTemplate.Variant(manner.language(), manner.formOfAddress());
    }
}
