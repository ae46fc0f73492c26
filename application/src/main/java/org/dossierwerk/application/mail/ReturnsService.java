package org.dossierwerk.application.mail;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.calendar.CalendarCopy;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.mail.ReceivedMail;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.mail.Undeliverable;
import org.jspecify.annotations.Nullable;

final class ReturnsService implements Returns {

    private final Stores stores;
    private final Gate gate;
    private final Readers readers;

    ReturnsService(Workbench bench, Gate gate) {
        this.stores = bench.stores();
        this.gate = gate;
        this.readers = new Readers(stores);
    }

    @Override
    public List<Asked> asked(AppointmentId id) {
        return stores.unitOfWork().read(() -> {
            var me = gate.enterToWork();
            var appointment = stores.appointments()
                    .find(id)
                    .map(Appointment::snapshot)
                    .filter(state -> gate.knownDossier(me, state.dossier()).isPresent())
                    .orElseThrow(AppointmentRefusal.NotFound::new);
            var answers = stores.answers().of(List.of(id));
            boolean byCalendar = isInvitedByCalendar(id);
            return readers.of(appointment.dossier()).stream()
                    .map(Mailing.Reader::recipient)
                    .filter(reader -> reader.email() != null && (byCalendar || wasInvited(id, reader)))
                    .map(reader -> new Asked(reader, of(reader, answers)))
                    .toList();
        });
    }

    private boolean wasInvited(AppointmentId appointment, Recipient reader) {
        return Optional.ofNullable(reader.email())
                .flatMap(address -> stores.answers().invited(appointment, address))
                .isPresent();
    }

    /** Then no mail did (BEY-05). */
    private boolean isInvitedByCalendar(AppointmentId appointment) {
        return stores.calendarCopies().of(appointment).stream()
                .map(CalendarCopy::snapshot)
                .anyMatch(copy -> copy.inviter() == Inviter.CALENDAR && copy.written() != null);
    }

    private static @Nullable Answer of(Recipient reader, List<Answer> answers) {
        var address = Objects.requireNonNull(reader.email());
        return answers.stream()
                .filter(answer -> answer.reader().key().equals(address.key()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<ReceivedMail> received(MailMessageId id) {
        return stores.unitOfWork().read(() -> {
            var me = gate.enterToWork();
            var dossier = stores.mailMessages()
                    .find(id)
                    .map(message -> message.snapshot().cause().dossier())
                    .orElseThrow(MailRefusal.NotFound::new);
            gate.knownDossier(me, dossier).orElseThrow(MailRefusal.NotFound::new);
            return stores.receivedMails().of(id);
        });
    }

    @Override
    public List<Undeliverable> undeliverable(DossierId dossier) {
        return stores.unitOfWork().read(() -> {
            gate.dossier(gate.enterToWork(), dossier);
            return readers.of(dossier).stream()
                    .map(reader -> reader.recipient().email())
                    .filter(Objects::nonNull)
                    .flatMap(address -> stores.undeliverables().find(address).stream())
                    .toList();
        });
    }
}
