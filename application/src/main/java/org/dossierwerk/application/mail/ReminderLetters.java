package org.dossierwerk.application.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.mail.Mailing.Reader;
import org.dossierwerk.application.mail.MissingDocuments.Missing;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.dossier.Applicant;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Reminder;
import org.dossierwerk.domain.party.Party;

/**
 * Writes reminders of missing documents, and what they say by the time they leave: exactly what is missing then, or nothing
 * at all when the reason is gone (BEY-06). Each reader is told of what is theirs and of what is for either applicant (reading
 * 71); the first one also of what is for somebody who cannot be written to.
 */
final class ReminderLetters {

    private final Workbench bench;
    private final Correspondence correspondence;
    private final MissingDocuments missing;
    private final Readers readers;

    ReminderLetters(Workbench bench, Correspondence correspondence, MissingDocuments missing) {
        this.bench = bench;
        this.correspondence = correspondence;
        this.missing = missing;
        this.readers = new Readers(bench.stores());
    }

    void write(Appointment.Snapshot appointment, Reminder reminder, List<Missing> wanted) {
        var dossier = correspondence.dossierOf(appointment);
        var template = correspondence.template(appointment, Occasion.REMINDER);
        var cause = MailMessage.Cause.reminding(
                reminder, dossier.id(), appointment.id(), appointment.revision(), template.id(), template.version());
        var cards = readers.cards(dossier);
        var all = Readers.among(cards);
        for (var reader : all) {
            var own = of(reader, all, dossier, wanted);
            if (!own.isEmpty()) {
                bench.stores()
                        .mailMessages()
                        .save(MailMessage.write(
                                new MailMessageId(bench.nextId()),
                                cause,
                                reader.recipient(),
                                Correspondence.variant(dossier),
                                letter(appointment, dossier, template, card(reader, cards), own),
                                null,
                                bench.now()));
            }
        }
    }

    /** What a waiting reminder says now; empty when there is no reason any more to send it. */
    Optional<Letter> now(MailMessage.Snapshot message) {
        return stillDue(message).flatMap(appointment -> {
            var dossier = correspondence.dossierOf(appointment);
            var cards = readers.cards(dossier);
            var all = Readers.among(cards);
            return all.stream()
                    .filter(reader -> Objects.equals(
                            reader.recipient().email(), message.recipient().email()))
                    .findFirst()
                    .map(reader -> letter(
                            appointment,
                            dossier,
                            card(reader, cards),
                            of(reader, all, dossier, missing.by(appointment))))
                    .orElseGet(Optional::empty);
        });
    }

    /** The appointment, if the office still reminds and it is still to come on the day that was meant. */
    private Optional<Appointment.Snapshot> stillDue(MailMessage.Snapshot message) {
        var reminder = message.cause().reminder();
        var about = message.cause().appointment();
        if (reminder == null
                || about == null
                || bench.settings().reminders().workingDays().isEmpty()) {
            return Optional.empty();
        }
        return bench.stores()
                .appointments()
                .find(about)
                .filter(appointment -> appointment.isToCome(bench.now()))
                .map(Appointment::snapshot)
                .filter(Appointment.Snapshot::active)
                .filter(state -> day(state).equals(reminder.day()));
    }

    static LocalDate day(Appointment.Snapshot appointment) {
        return appointment.particulars().time().wallTime().toLocalDate();
    }

    private static Party.Snapshot card(Reader reader, List<Party.Snapshot> cards) {
        return cards.stream()
                .filter(card -> card.id().equals(reader.person()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Missing> of(Reader reader, List<Reader> all, Dossier.Snapshot dossier, List<Missing> wanted) {
        var own = applicants(dossier, List.of(reader));
        var reached = applicants(dossier, all);
        boolean first = all.indexOf(reader) == 0;
        return wanted.stream()
                .filter(one -> one.applicant() == null
                        || own.contains(one.applicant())
                        || first && !reached.contains(one.applicant()))
                .toList();
    }

    private static Set<ApplicantId> applicants(Dossier.Snapshot dossier, List<Reader> readers) {
        var people = readers.stream().map(Reader::person).collect(Collectors.toSet());
        return dossier.client().applicants().stream()
                .filter(applicant -> people.contains(applicant.person()))
                .map(Applicant::id)
                .collect(Collectors.toSet());
    }

    private Optional<Letter> letter(
            Appointment.Snapshot appointment, Dossier.Snapshot dossier, Party.Snapshot reader, List<Missing> own) {
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(letter(
                        appointment, dossier, correspondence.template(appointment, Occasion.REMINDER), reader, own));
    }

    private Letter letter(
            Appointment.Snapshot appointment,
            Dossier.Snapshot dossier,
            MailTemplate.Snapshot template,
            Party.Snapshot reader,
            List<Missing> own) {
        return correspondence.letter(
                appointment, dossier, template, List.of(reader), values -> values.documents(lines(own)));
    }

    static String lines(List<Missing> own) {
        return own.stream()
                .map(one -> "- " + one.document() + (one.forWhom().isEmpty() ? "" : " (" + one.forWhom() + ")"))
                .collect(Collectors.joining("\n"));
    }
}
