package org.dossierwerk.application.mail;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.mail.AppointmentReminder;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.party.Party;

/**
 * Writes reminders of appointments, and what they say by the time they leave. They carry no iCalendar: the reader's calendar has
 * the appointment already, and another REQUEST of the same SEQUENCE would make some ask for an answer anew (CALENDAR M-2).
 */
final class AppointmentLetters {

    private final Workbench bench;
    private final Correspondence correspondence;
    private final Readers readers;

    AppointmentLetters(Workbench bench, Correspondence correspondence) {
        this.bench = bench;
        this.correspondence = correspondence;
        this.readers = new Readers(bench.stores());
    }

    void write(Appointment.Snapshot appointment, AppointmentReminder reminder) {
        var dossier = correspondence.dossierOf(appointment);
        var template = correspondence.template(appointment, Occasion.APPOINTMENT_REMINDER);
        var cause = new MailMessage.Cause(
                        Occasion.APPOINTMENT_REMINDER,
                        dossier.id(),
                        appointment.id(),
                        appointment.revision(),
                        template.id(),
                        template.version(),
                        null)
                .promptedBy(reminder, null);
        var cards = readers.cards(dossier);
        for (var reader : Readers.among(cards)) {
            bench.stores()
                    .mailMessages()
                    .save(MailMessage.write(
                            new MailMessageId(bench.nextId()),
                            cause,
                            reader.recipient(),
                            Correspondence.variant(dossier),
                            correspondence.letter(
                                    appointment, dossier, template, card(reader, cards), UnaryOperator.identity()),
                            null,
                            bench.now()));
        }
    }

    /** What a waiting reminder says of the appointment as it is now; empty when its reader is none of the dossier any more. */
    Optional<Letter> now(Appointment.Snapshot appointment, MailMessage.Snapshot message) {
        var dossier = correspondence.dossierOf(appointment);
        var cards = readers.cards(dossier);
        return Readers.among(cards).stream()
                .filter(reader -> Objects.equals(
                        reader.recipient().email(), message.recipient().email()))
                .findFirst()
                .map(reader -> correspondence.letter(
                        appointment,
                        dossier,
                        correspondence.template(appointment, Occasion.APPOINTMENT_REMINDER),
                        card(reader, cards),
                        UnaryOperator.identity()));
    }

    private static List<Party.Snapshot> card(Mailing.Reader reader, List<Party.Snapshot> cards) {
        return cards.stream().filter(card -> card.id().equals(reader.person())).toList();
    }
}
