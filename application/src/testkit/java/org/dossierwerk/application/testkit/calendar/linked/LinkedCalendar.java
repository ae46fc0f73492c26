package org.dossierwerk.application.testkit.calendar.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.dossierwerk.application.appointment.AppointmentViews.BusyBlock;
import org.dossierwerk.application.calendar.CalendarLinkViews.OutsideChangeView;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.Faults;
import org.dossierwerk.application.testkit.calendar.ForeignEvent;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.application.testkit.calendar.Owner;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.Assumptions;

/** The calendar that Anna links, seen from the office and by its owner: the common ground of these contracts, with no case in it. */
public interface LinkedCalendar {

    /** One for each poll. */
    Duration POLL = Duration.ofMinutes(6);

    /** The one of this test; the same on each call. */
    CalendarSystem system();

    /** Linked to nothing yet; the same on each call. */
    LinkedOffice house();

    /** What stands in the calendar. */
    default List<Owner.Seen> seen() {
        return system().owner().all(system().calendar());
    }

    /** The one entry that stands there. */
    default Owner.Seen only() {
        return assertThat(seen()).hasSize(1).actual().get(0);
    }

    /** The one entry that stands there in that hour. */
    default Owner.Seen at(String wallTime) {
        var hour = LinkedOffice.hour(wallTime);
        return assertThat(seen().stream()
                        .filter(one -> one.slot().equals(hour))
                        .toList())
                .hasSize(1)
                .actual()
                .get(0);
    }

    /** Links it, and has an appointment stand there: Tuesday 24 November at ten. */
    default AppointmentId planned() {
        house().link(system());
        var appointment = house().plan("2026-11-24T10:00");
        house().after(Duration.ZERO);
        only();
        return appointment;
    }

    /** Leaves the case out where nothing can be made to go wrong. */
    default Faults faults() {
        return system().faults().orElseGet(() -> Assumptions.abort("Nothing can be made to go wrong"));
    }

    /** The owner has something else to do in that hour, which is nobody's business. */
    default String add(String title, String wallTime) {
        return system().owner()
                .add(system().calendar(), ForeignEvent.during(title, LinkedOffice.hour(wallTime)).asPrivate());
    }

    /** The owner moves the one entry that stands there to that hour. */
    default void ownerMovesIt(String wallTime) {
        system().owner().move(system().calendar(), only().id(), LinkedOffice.hour(wallTime));
    }

    /** The owner deletes the one entry that stands there. */
    default void ownerDeletesIt() {
        system().owner().delete(system().calendar(), only().id());
    }

    /** What its owner did and Anna has yet to decide about. */
    default List<OutsideChangeView> undecided() {
        return house().desk().outsideChanges().own();
    }

    /** Anna has the first of what is undecided stand there again as it is here. */
    default void putBack() {
        house().desk().outsideChanges().putBack(undecided().get(0).id());
    }

    /** Anna does here what the owner did there, in the first of what is undecided. */
    default void takeOver() {
        var change = undecided().get(0);
        house().desk().outsideChanges().takeOver(change.id(), change.version());
    }

    /** When Anna is not free in the two weeks to come, by what stands in the calendar beside our entries. */
    default List<TimeSlot> busy() {
        var today = Moments.TODAY;
        return house().desk().agenda().busy(List.of(house().anna), today, today.plusDays(14)).stream()
                .map(BusyBlock::slot)
                .toList();
    }

    /** When the appointment is, as it stands in its dossier. */
    default TimeSlot time(AppointmentId appointment) {
        return house()
                .desk()
                .appointments()
                .get(appointment)
                .state()
                .particulars()
                .time()
                .slot();
    }
}
