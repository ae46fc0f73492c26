package org.dossierwerk.application.mail;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentEvent;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.mail.Occasion;

/**
 * Writes, in the transaction of its cause (BEY-01), what clients are told by themselves: that an appointment was planned, if
 * its type says so (APT-17, APT-19); that it changed, always (APT-20); that it was cancelled, if its type says so (reading
 * 4). Never about what is past (reading 5).
 */
final class ConfirmationWriter implements InsideReaction<AppointmentEvent> {

    private final Workbench bench;
    private final Correspondence correspondence;

    ConfirmationWriter(Workbench bench, Correspondence correspondence) {
        this.bench = bench;
        this.correspondence = correspondence;
    }

    @Override
    public Class<AppointmentEvent> to() {
        return AppointmentEvent.class;
    }

    @Override
    public void react(AppointmentEvent event) {
        if (event instanceof AppointmentEvent.ResultRecorded) {
            return;
        }
        var appointment =
                bench.stores().appointments().find(event.appointment()).orElseThrow();
        if (!appointment.isToCome(bench.now())) {
            return;
        }
        var state = appointment.snapshot();
        if (event instanceof AppointmentEvent.Changed) {
            correspondence.writeToAll(state, Occasion.CHANGE);
        } else if (event instanceof AppointmentEvent.Planned) {
            writeIf(confirmation(state).onPlanning(), state, Occasion.CONFIRMATION);
        } else if (event instanceof AppointmentEvent.Cancelled) {
            writeIf(confirmation(state).onCancelling(), state, Occasion.CANCELLATION);
        }
    }

    private void writeIf(boolean wanted, Appointment.Snapshot appointment, Occasion occasion) {
        if (wanted) {
            correspondence.writeToAll(appointment, occasion);
        }
    }

    private Confirmation confirmation(Appointment.Snapshot appointment) {
        return bench.stores()
                .appointmentTypes()
                .find(appointment.type())
                .map(AppointmentType::snapshot)
                .orElseThrow()
                .setup()
                .confirmation();
    }
}
