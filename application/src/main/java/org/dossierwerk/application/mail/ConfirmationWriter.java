package org.dossierwerk.application.mail;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.application.mail.Correspondence.News;
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
        reactToAll(List.of(event));
    }

    @Override
    public void reactToAll(List<AppointmentEvent> events) {
        correspondence.writeToAll(
                events.stream().flatMap(event -> news(event).stream()).toList());
    }

    private Optional<News> news(AppointmentEvent event) {
        if (event instanceof AppointmentEvent.ResultRecorded) {
            return Optional.empty();
        }
        var appointment =
                bench.stores().appointments().find(event.appointment()).orElseThrow();
        var state = appointment.snapshot();
        return appointment.isToCome(bench.now())
                ? occasion(event, state).map(occasion -> new News(state, occasion))
                : Optional.empty();
    }

    private Optional<Occasion> occasion(AppointmentEvent event, Appointment.Snapshot state) {
        if (event instanceof AppointmentEvent.Changed) {
            return Optional.of(Occasion.CHANGE);
        }
        return event instanceof AppointmentEvent.Planned
                ? Optional.of(Occasion.CONFIRMATION)
                        .filter(told -> confirmation(state).onPlanning())
                : Optional.of(Occasion.CANCELLATION)
                        .filter(told -> confirmation(state).onCancelling());
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
