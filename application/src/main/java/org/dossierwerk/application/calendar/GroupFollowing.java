package org.dossierwerk.application.calendar;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.domain.appointment.GroupEvent;

/** Has a group's one copy follow the group. Who takes part stands in no calendar of the adviser's (BEY-05). */
final class GroupFollowing implements InsideReaction<GroupEvent> {

    private final CopyPlanner planner;

    GroupFollowing(Workbench bench) {
        this.planner = new CopyPlanner(bench);
    }

    @Override
    public Class<GroupEvent> to() {
        return GroupEvent.class;
    }

    @Override
    public void react(GroupEvent event) {
        if (!(event instanceof GroupEvent.ParticipantsChanged)) {
            planner.follow(event.group(), event instanceof GroupEvent.Planned);
        }
    }
}
