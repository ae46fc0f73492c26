package org.dossierwerk.application.calendar;

import java.util.List;
import java.util.Objects;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.mail.AnswerTaking;
import org.dossierwerk.application.mail.Mailing;
import org.dossierwerk.application.mail.Readers;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.GuestAnswer;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Present;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.calendar.CalendarCopy;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.shared.EmailAddress;

/**
 * Keeps what clients answered whom a calendar system invited (CALENDAR CT-45), as what they answer by mail. Only an entry at the
 * agreed time counts: what was answered to another time is no answer to this one. What anybody answers whom we did not have invited
 * is their own affair. Works within the running unit of work.
 */
final class GuestAnswers {

    private final Workbench bench;
    private final Stores stores;
    private final Readers readers;
    private final AnswerTaking taking;

    GuestAnswers(Workbench bench) {
        this.bench = bench;
        this.stores = bench.stores();
        this.readers = new Readers(stores);
        this.taking = new AnswerTaking(bench);
    }

    void take(CalendarCopy.Snapshot copy, Present told) {
        if (copy.inviter() == Inviter.CALENDAR && !told.answers().isEmpty() && standsAsWritten(copy, told)) {
            stores.appointments()
                    .find(copy.appointment())
                    .map(Appointment::snapshot)
                    .ifPresent(appointment -> take(copy, told.answers(), appointment));
        }
    }

    private static boolean standsAsWritten(CalendarCopy.Snapshot copy, Present told) {
        var written = copy.written();
        return written != null
                && told.occurrences().stream()
                        .anyMatch(occurrence -> occurrence.slot().equals(written.slot()));
    }

    private void take(CalendarCopy.Snapshot copy, List<GuestAnswer> told, Appointment.Snapshot appointment) {
        var kept = stores.answers().of(List.of(appointment.id()));
        var invited = readers.of(appointment.dossier()).stream()
                .map(Mailing.Reader::recipient)
                .toList();
        for (var one : told) {
            boolean news = kept.stream().noneMatch(answer -> isOf(one, answer.reader()) && answer.kind() == one.kind());
            if (news) {
                invited.stream()
                        .filter(reader -> reader.email() != null && isOf(one, reader.email()))
                        .forEach(reader -> taking.take(answer(copy, one, reader), appointment));
            }
        }
    }

    private static boolean isOf(GuestAnswer told, EmailAddress address) {
        return told.guest().key().equals(address.key());
    }

    /** No system tells when it was answered, and none answers to a time it no longer shows. */
    private Answer answer(CalendarCopy.Snapshot copy, GuestAnswer told, Recipient reader) {
        return new Answer(
                copy.appointment(),
                Objects.requireNonNull(reader.email()),
                reader.name(),
                told.kind(),
                Objects.requireNonNull(copy.written()).revision(),
                bench.now(),
                bench.now(),
                null,
                "");
    }
}
