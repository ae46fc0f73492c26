package org.dossierwerk.application.mail;

import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.work.AlertReason;

/**
 * Keeps what a reader answered to an invitation, on whichever way it came, and tells the adviser of what asks for more. No answer
 * changes an appointment: a person does. Works within the running unit of work.
 */
public final class AnswerTaking {

    private static final Set<AlertReason> OVERTAKEN =
            Set.of(AlertReason.APPOINTMENT_DECLINED, AlertReason.TIME_PROPOSED);

    private final Workbench bench;
    private final Stores stores;
    private final Alerts alerts;

    public AnswerTaking(Workbench bench) {
        this.bench = bench;
        this.stores = bench.stores();
        this.alerts = new Alerts(bench);
    }

    /** An answer to what is over, or was asked anew since, holds no more. */
    public void take(Answer answer, Appointment.Snapshot appointment) {
        if (holds(answer, appointment) && stores.answers().take(answer)) {
            tell(answer, appointment);
        }
    }

    private boolean holds(Answer answer, Appointment.Snapshot appointment) {
        return appointment.active()
                && answer.sequence() <= appointment.revision()
                && appointment.particulars().time().slot().startsAfter(bench.now());
    }

    private void tell(Answer answer, Appointment.Snapshot appointment) {
        alerts.settle(appointment.id(), OVERTAKEN, answer.name());
        if (answer.kind() == Answer.Kind.DECLINED) {
            alerts.about(appointment, AlertReason.APPOINTMENT_DECLINED, said(answer.name(), answer.comment()));
        } else if (answer.kind() == Answer.Kind.COUNTERED) {
            alerts.about(appointment, AlertReason.TIME_PROPOSED, said(answer.name(), proposal(answer)));
        }
    }

    private static String said(String name, String what) {
        return what.isEmpty() ? name : name + " – " + what;
    }

    /** In the office's language; the adviser reads it. */
    private String proposal(Answer answer) {
        var office = bench.settings();
        var proposal = answer.proposal();
        if (proposal == null) {
            return answer.comment();
        }
        var words = words(office);
        var start = proposal.start().atZone(office.zone());
        var when = DateTimeFormatter.ofPattern(words.get("date"), words.locale())
                        .format(start) + ", "
                + DateTimeFormatter.ofPattern(words.get("time"), words.locale()).format(start);
        return answer.comment().isEmpty() ? when : when + " – " + answer.comment();
    }

    private static Words words(OfficeSettings office) {
        return Words.forReader(new MailTemplate.Variant(office.language(), office.formOfAddress()));
    }
}
