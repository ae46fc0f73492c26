package org.dossierwerk.application.mail;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.storage.AppointmentReminderRepository.Due;
import org.dossierwerk.domain.appointment.Appointment;

/**
 * Writes the reminders of appointments that have come due, on the threads of the host: any number of threads and instances side
 * by side. That a reminder was seen to and what it wrote are one transaction. Of several that were missed for one appointment
 * only the last is written, and none once it has begun, was moved or was called off.
 */
public final class DueAppointmentReminders {

    private static final Logger LOG = System.getLogger(DueAppointmentReminders.class.getName());

    private static final int AT_ONCE = 50;

    private final Workbench bench;
    private final AppointmentLetters letters;

    DueAppointmentReminders(Workbench bench, AppointmentLetters letters) {
        this.bench = bench;
        this.letters = letters;
    }

    /**
     * Sees to some of the reminders that have been due longest. Call it again while it returns more than nothing.
     *
     * @return how many there were
     */
    public int runOnce() {
        return seeTo(AT_ONCE);
    }

    private int seeTo(int most) {
        var taken = new ArrayList<Due>();
        try {
            bench.stores().unitOfWork().run(() -> {
                taken.clear();
                taken.addAll(bench.stores().appointmentReminders().takeDue(most));
                taken.forEach(this::write);
            });
        } catch (RuntimeException failure) {
            if (taken.isEmpty()) {
                throw failure;
            }
            if (taken.size() == 1) {
                putOff(taken.get(0), failure);
            } else {
                taken.forEach(each -> seeTo(1));
            }
        }
        return taken.size();
    }

    private void write(Due due) {
        if (!due.overtaken()) {
            bench.stores()
                    .appointments()
                    .find(due.appointment())
                    .filter(appointment -> appointment.isToCome(bench.now()))
                    .map(Appointment::snapshot)
                    .filter(Appointment.Snapshot::active)
                    .filter(state -> state.particulars()
                            .time()
                            .start()
                            .equals(due.reminder().start()))
                    .ifPresent(state -> letters.write(state, due.reminder()));
        }
    }

    private void putOff(Due due, RuntimeException failure) {
        LOG.log(
                Level.WARNING,
                "Could not remind of appointment " + due.appointment().value(),
                failure);
        bench.stores()
                .unitOfWork()
                .run(() -> bench.stores().appointmentReminders().putOff(due));
    }
}
