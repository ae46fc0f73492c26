package org.dossierwerk.application.testkit.contract;

import org.dossierwerk.application.port.storage.AgendaQueries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;
import static org.dossierwerk.application.testkit.Moments.TODAY;
import static org.dossierwerk.application.testkit.Moments.at;

import java.util.List;
import org.dossierwerk.application.appointment.AppointmentViews;
import org.dossierwerk.application.testkit.DossierExamples;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.shared.TimeSlot;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What reading calendars gives. */
public interface AgendaQueriesContract extends StorageContract {

    @Test
    @Tag("APT-06")
    @Tag("APT-12")
    default void a_week_shows_what_touches_it_by_start() {
        var office = ExampleOffice.in(stores());
        var cas = office.anotherAdviser("Cas", "Handler");
        var other = office.anotherAdviser("Other", "One");
        var overMidnight = save(office.anAppointment().at("2026-11-22T23:30", 60).build());
        var monday = save(office.anAppointment().with(cas).at("2026-11-23T09:00", 30).build());
        var friday = save(office.anAppointment().at("2026-11-27T16:00", 60).at(new Place.ByPhone("1")).build());
        save(office.anAppointment().with(other).build());
        save(office.anAppointment().at("2026-11-30T00:00", 60).build());
        save(office.anAppointment().at("2026-11-22T10:00", 60).build());

        var entries = stores().agendaQueries().entries(List.of(office.adviser(), cas), week(), null);

        assertThat(entries).extracting(AppointmentViews.AgendaEntry::id).containsExactly(overMidnight, monday, friday);
        assertThat(entries.get(2)).satisfies(entry -> {
            assertThat(entry.client()).isEqualTo("De Wit");
            assertThat(entry.dossier()).isEqualTo(office.dossier());
            assertThat(entry.adviser()).isEqualTo(office.adviser());
            assertThat(entry.channel()).isEqualTo(Channel.PHONE);
            assertThat(entry.version()).isEqualTo(1);
            assertThat(entry.time()).isEqualTo(at("2026-11-27T16:00", 60));
        });
        assertThat(stores().agendaQueries().entries(List.of(), week(), null)).isEmpty();
    }

    @Test
    @Tag("BEY-05")
    default void an_entry_shows_the_answer_that_asks_most_of_the_office_as_long_as_it_holds() {
        var office = ExampleOffice.in(stores());
        var appointment = save(office.anAppointment().build());
        assertThat(answerShown(office)).isNull();
        answered(appointment, "emma@example.nl", Answer.Kind.DECLINED);
        answered(appointment, "daan@example.nl", Answer.Kind.ACCEPTED);
        assertThat(answerShown(office)).isEqualTo(Answer.Kind.DECLINED);
        assertThat(stores().dossierQueries()
                        .details(office.dossier(), TODAY)
                        .orElseThrow()
                        .appointments())
                .extracting(DossierViews.AppointmentLine::answer)
                .containsExactly(Answer.Kind.DECLINED);
        assertThat(stores().agendaQueries().entries(List.of(office.adviser()), week(), office.anotherAdviser("Cas", "V")))
                .extracting(AppointmentViews.AgendaEntry::answer)
                .containsOnlyNulls();

        stores().answers().askAnew(appointment, 1);
        assertThat(answerShown(office)).isNull();
    }

    private void answered(AppointmentId appointment, String reader, Answer.Kind kind) {
        stores().answers()
                .take(new Answer(appointment, EmailAddress.of(reader), reader, kind, 0, NOW, NOW, null, ""));
    }

    private Answer.@Nullable Kind answerShown(ExampleOffice office) {
        return stores().agendaQueries()
                .entries(List.of(office.adviser()), week(), null)
                .get(0)
                .answer();
    }

    @Test
    @Tag("APT-24")
    default void what_was_cancelled_is_in_no_calendar() {
        var office = ExampleOffice.in(stores());
        var appointment = office.anAppointment().build();
        appointment.cancel(false, NOW);
        save(appointment);
        var agenda = stores().agendaQueries();
        assertThat(agenda.entries(List.of(office.adviser()), week(), null)).isEmpty();
        assertThat(agenda.taken(office.adviser(), week(), null)).isEmpty();
        assertThat(stores().appointments().ofApplicant(office.person())).isEmpty();
    }

    @Test
    @Tag("BEY-02")
    default void another_meeting_is_an_obstacle_and_the_one_being_moved_is_none() {
        var office = ExampleOffice.in(stores());
        var moving = save(office.anAppointment().at("2026-11-24T10:00", 60).build());
        var agenda = stores().agendaQueries();
        assertThat(agenda.obstacles(office.adviser(), at("2026-11-24T10:30", 60).slot(), null))
                .isEqualTo(new AgendaQueries.Obstacles(true, false));
        assertThat(agenda.obstacles(office.adviser(), at("2026-11-24T10:30", 60).slot(), moving).any())
                .isFalse();
        assertThat(agenda.obstacles(office.adviser(), at("2026-11-24T11:00", 60).slot(), null).any())
                .isFalse();
        assertThat(agenda.obstacles(office.anotherAdviser("Cas", "Handler"), week(), null).any())
                .isFalse();
    }

    @Test
    default void taken_times_are_told_without_the_one_being_moved() {
        var office = ExampleOffice.in(stores());
        var moving = save(office.anAppointment().at("2026-11-24T10:00", 60).build());
        save(office.anAppointment().at("2026-11-24T15:00", 60).build());
        save(office.anAppointment().with(office.anotherAdviser("Cas", "Handler")).build());
        var agenda = stores().agendaQueries();
        assertThat(agenda.taken(office.adviser(), week(), null))
                .containsExactly(at("2026-11-24T10:00", 60).slot(), at("2026-11-24T15:00", 60).slot());
        assertThat(agenda.taken(office.adviser(), week(), moving)).containsExactly(at("2026-11-24T15:00", 60).slot());
        assertThat(agenda.taken(office.adviser(), at("2026-11-24T11:00", 240).slot(), null)).isEmpty();
    }

    @Test
    default void of_dossiers_a_user_has_no_part_in_only_a_block_of_time_is_told() {
        var office = ExampleOffice.in(stores());
        var cas = office.anotherAdviser("Cas", "Handler");
        var unknown = save(office.anAppointment().at("2026-11-23T09:00", 30).build());
        var handled = DossierExamples.aDossier()
                .of(office.person())
                .handledBy(office.adviser(), cas)
                .build();
        stores().dossiers().save(handled);
        var known = save(office.anAppointment()
                .in(handled.snapshot().id())
                .at("2026-11-24T09:00", 30)
                .build());

        var entries = stores().agendaQueries().entries(List.of(office.adviser()), week(), cas);

        assertThat(entries).extracting(AppointmentViews.AgendaEntry::id).containsExactly(unknown, known);
        assertThat(entries.get(0)).satisfies(entry -> {
            assertThat(entry.dossier()).isNull();
            assertThat(entry.title() + entry.client()).isEmpty();
            assertThat(entry.time()).isEqualTo(at("2026-11-23T09:00", 30));
        });
        assertThat(entries.get(1).client()).isEqualTo("De Wit");
        assertThat(stores().agendaQueries().entries(List.of(office.adviser()), week(), office.adviser()))
                .extracting(AppointmentViews.AgendaEntry::client)
                .containsExactly("De Wit", "De Wit");
    }

    private AppointmentId save(Appointment appointment) {
        stores().appointments().save(appointment);
        return appointment.snapshot().id();
    }

    private static TimeSlot week() {
        return at("2026-11-23T00:00", 7 * 24 * 60).slot();
    }
}
