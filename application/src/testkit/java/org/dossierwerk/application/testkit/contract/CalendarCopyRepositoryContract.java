package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.calendar.CalendarCopy;
import org.dossierwerk.domain.calendar.CalendarCopyId;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link org.dossierwerk.application.port.storage.CalendarCopyRepository} does. */
public interface CalendarCopyRepositoryContract extends RootContract<CalendarCopy> {

    @Override
    default CalendarCopy example() {
        var copy = copy(new AppointmentId(UUID.randomUUID()), link());
        copy.written(
                new CalendarCopy.Reference("Agenda/1", "item \"1\"", "uid-1", "W/\"1\""),
                new CalendarCopy.Written(3, new TimeSlot(NOW, NOW.plusSeconds(3600)), "abc"),
                7);
        copy.attempt("Agenda/1", new TimeSlot(NOW.plusSeconds(60), NOW.plusSeconds(120)), NOW);
        return copy;
    }

    @Override
    default void change(CalendarCopy root) {
        root.putBack(null, NOW);
        root.attempt("Agenda/2", new TimeSlot(NOW.plusSeconds(60), NOW.plusSeconds(120)), NOW.plusSeconds(30));
        root.putBack(new TimeSlot(NOW.plusSeconds(600), NOW.plusSeconds(4200)), NOW);
    }

    @Override
    default Record stateOf(CalendarCopy root) {
        return root.snapshot();
    }

    @Override
    default void save(CalendarCopy root) {
        stores().calendarCopies().save(root);
    }

    @Override
    default Optional<CalendarCopy> stored(CalendarCopy root) {
        return stores().calendarCopies().find(root.snapshot().id());
    }

    @Test
    default void those_that_wait_are_told_the_longest_waiting_first() {
        var link = link();
        var late = CalendarCopy.begin(
                new CalendarCopyId(UUID.randomUUID()),
                new AppointmentId(UUID.randomUUID()),
                link,
                Inviter.OFFICE,
                0,
                NOW.plusSeconds(60));
        var early = copy(new AppointmentId(UUID.randomUUID()), link);
        var settled = copy(new AppointmentId(UUID.randomUUID()), link);
        settled.settle();
        stores().unitOfWork().run(() -> stores().calendarCopies().saveAll(List.of(late, early, settled)));
        assertThat(stores().calendarCopies().waiting(link, 5))
                .containsExactly(early.snapshot().id(), late.snapshot().id());
        assertThat(stores().calendarCopies().waiting(link, 1))
                .containsExactly(early.snapshot().id());
    }

    @Test
    @Tag("CAL-1")
    default void they_are_found_by_appointment_and_by_link_until_they_are_removed() {
        var link = link();
        var appointment = new AppointmentId(UUID.randomUUID());
        var here = copy(appointment, link);
        var there = copy(appointment, link());
        var another = copy(new AppointmentId(UUID.randomUUID()), link);
        stores().calendarCopies().saveAll(List.of(here, there, another));
        assertThat(stores().calendarCopies().of(appointment))
                .extracting(copy -> copy.snapshot().id())
                .containsExactlyInAnyOrder(here.snapshot().id(), there.snapshot().id());
        assertThat(stores().calendarCopies().of(link))
                .extracting(copy -> copy.snapshot().id())
                .containsExactlyInAnyOrder(here.snapshot().id(), another.snapshot().id());
        stores().calendarCopies().remove(stored(here).orElseThrow());
        assertThat(stores().calendarCopies().of(link)).hasSize(1);
    }

    @Test
    @Tag("CT-07")
    default void an_appointment_has_one_copy_in_a_link() {
        var link = link();
        var appointment = new AppointmentId(UUID.randomUUID());
        save(copy(appointment, link));
        assertThatThrownBy(() -> save(copy(appointment, link))).isInstanceOf(StaleVersion.class);
    }

    private CalendarLinkId link() {
        var id = new CalendarLinkId(UUID.randomUUID());
        stores().calendarLinks()
                .save(CalendarLink.begin(
                        id, ExampleOffice.in(stores()).adviser(), "caldav", null, "anna", NOW));
        return id;
    }

    private static CalendarCopy copy(AppointmentId appointment, CalendarLinkId link) {
        return CalendarCopy.begin(
                new CalendarCopyId(UUID.randomUUID()), appointment, link, Inviter.OFFICE, 0, NOW);
    }
}
