package org.dossierwerk.application.mail;

import java.util.LinkedHashMap;
import java.util.List;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.domain.appointment.AppointmentEvent;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.Aspect;

/** Whoever agreed to one time has not agreed to another: a moved appointment is not answered yet. */
final class AskingAnew implements InsideReaction<AppointmentEvent> {

    private final Workbench bench;

    AskingAnew(Workbench bench) {
        this.bench = bench;
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
        var moved = new LinkedHashMap<AppointmentId, Integer>();
        for (var event : events) {
            if (event instanceof AppointmentEvent.Changed changed
                    && (changed.aspects().contains(Aspect.TIME)
                            || changed.aspects().contains(Aspect.DURATION))) {
                moved.put(changed.appointment(), changed.revision());
            }
        }
        bench.stores().answers().askAnew(moved);
    }
}
