package org.dossierwerk.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.AgreedTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant AFTERWARDS = Instant.parse("2026-11-24T12:00:00Z");
    private static final ResultId OFFER = new ResultId(new UUID(0, 7));
    private final AppointmentType type = AppointmentType.define(
            new AppointmentTypeId(new UUID(0, 1)),
            new AppointmentType.Setup(
                    "Oriëntatie",
                    "Oriëntatiegesprek",
                    Duration.ofMinutes(60),
                    Channel.ON_SITE,
                    List.of(new AppointmentResult(OFFER, "Wil een offerte", true)),
                    new Confirmation(true, false)));

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00:00Z, true,  REMOVED",
        "2026-11-23T08:00:00Z, false, KEPT",
        "2026-11-24T10:00:00Z, true,  KEPT",
        "2026-11-24T10:30:00Z, true,  KEPT",
        "2026-11-25T10:00:00Z, true,  KEPT",
        "2026-11-25T10:00:00Z, false, KEPT"
    })
    @Tag("APT-21")
    @Tag("APT-22")
    @Tag("APT-23")
    void cancelled_it_leaves_the_dossier_only_before_it_starts_and_with_an_empty_check(
            Instant now, boolean checkIsEmpty, Cancellation expected) {
        var appointment = planned();

        assertThat(appointment.cancel(checkIsEmpty, now)).isEqualTo(expected);
        assertThat(appointment.snapshot().active()).isFalse();
    }

    @Test
    void cancelling_once_more_changes_nothing() {
        var appointment = planned();
        appointment.cancel(false, NOW);
        var before = appointment.snapshot();
        appointment.takeEvents();

        assertThat(appointment.cancel(true, NOW)).isEqualTo(Cancellation.KEPT);
        assertThat(appointment.snapshot()).isEqualTo(before);
        assertThat(appointment.takeEvents()).isEmpty();
    }

    @Test
    void a_cancelled_appointment_is_not_changed_any_more() {
        var appointment = planned();
        appointment.cancel(false, NOW);

        assertThatThrownBy(() -> appointment.change(type.snapshot().id(), moved(), false, NOW))
                .isInstanceOf(AppointmentRefusal.Inactive.class);
    }

    @Test
    void what_the_client_can_see_differs_makes_one_new_revision() {
        var appointment = planned();
        appointment.takeEvents();

        appointment.change(type.snapshot().id(), moved(), false, NOW);

        assertThat(appointment.snapshot().revision()).isEqualTo(1);
        assertThat(appointment.takeEvents())
                .singleElement()
                .isInstanceOfSatisfying(
                        AppointmentEvent.Changed.class,
                        changed -> assertThat(changed.aspects()).isEqualTo(Set.of(Aspect.TIME)));
    }

    @Test
    void nothing_different_is_nothing_done() {
        var appointment = planned();
        appointment.takeEvents();

        appointment.change(type.snapshot().id(), particulars(), true, NOW);

        assertThat(appointment.snapshot().revision()).isZero();
        assertThat(appointment.takeEvents()).isEmpty();
    }

    @Test
    void it_is_planned_for_a_moment_to_come() {
        var start = particulars().time().start();
        for (var now : List.of(start, start.plusSeconds(1))) {
            assertThatThrownBy(() -> Appointment.plan(
                            new AppointmentId(new UUID(0, 2)),
                            new DossierId(new UUID(0, 3)),
                            type.snapshot().id(),
                            particulars(),
                            false,
                            now))
                    .isInstanceOf(AppointmentRefusal.InThePast.class);
        }
    }

    @Test
    @Tag("APT-27")
    void a_result_is_recorded_once_it_has_started_or_was_cancelled() {
        var appointment = planned();

        assertThatThrownBy(() -> appointment.recordResult(type, outcome(OFFER, ""), NOW))
                .isInstanceOf(AppointmentRefusal.ResultTooEarly.class);

        appointment.recordResult(type, outcome(OFFER, "Belt morgen"), AFTERWARDS);
        assertThat(appointment.snapshot().outcome()).isEqualTo(outcome(OFFER, "Belt morgen"));

        var cancelled = planned();
        cancelled.cancel(false, NOW);
        cancelled.recordResult(type, outcome(OFFER, ""), NOW);
        assertThat(cancelled.snapshot().outcome()).isNotNull();
    }

    @Test
    @Tag("APT-26")
    void only_a_result_of_its_type_can_be_recorded() {
        var appointment = planned();

        assertThatThrownBy(() -> appointment.recordResult(type, outcome(new ResultId(new UUID(9, 9)), ""), AFTERWARDS))
                .isInstanceOf(AppointmentRefusal.ResultNotAllowed.class);
    }

    @Test
    @Tag("APT-26")
    void a_result_that_left_the_list_stays_known_but_is_not_recorded_any_more() {
        var setup = type.snapshot().setup();
        type.change(
                new AppointmentType.Setup(
                        setup.name(),
                        setup.title(),
                        setup.duration(),
                        setup.channel(),
                        List.of(),
                        setup.confirmation()),
                AFTERWARDS);

        assertThat(type.snapshot().setup().results())
                .containsExactly(new AppointmentResult(OFFER, "Wil een offerte", false));
        assertThatThrownBy(() -> planned().recordResult(type, outcome(OFFER, ""), AFTERWARDS))
                .isInstanceOf(AppointmentRefusal.ResultNotAllowed.class);
    }

    @Test
    @Tag("APT-04")
    void a_type_gives_its_title_and_duration_where_nothing_was_chosen() {
        assertThat(type.titleOr(" ")).isEqualTo("Oriëntatiegesprek");
        assertThat(type.titleOr("Kennismaking")).isEqualTo("Kennismaking");
        assertThat(type.durationOr(null)).isEqualTo(Duration.ofMinutes(60));
        assertThat(type.durationOr(Duration.ofMinutes(45))).isEqualTo(Duration.ofMinutes(45));
    }

    @Test
    @Tag("APT-02")
    void a_field_follows_its_source_until_somebody_edits_it() {
        assertThat(Proposal.follow("", "", "Oriëntatiegesprek")).isEqualTo("Oriëntatiegesprek");
        assertThat(Proposal.follow("Oriëntatiegesprek", "Oriëntatiegesprek", "Adviesgesprek"))
                .isEqualTo("Adviesgesprek");
        assertThat(Proposal.follow("Koffie", "Oriëntatiegesprek", "Adviesgesprek"))
                .isEqualTo("Koffie");
    }

    private Appointment planned() {
        return Appointment.plan(
                new AppointmentId(new UUID(0, 2)),
                new DossierId(new UUID(0, 3)),
                type.snapshot().id(),
                particulars(),
                false,
                NOW);
    }

    private static Appointment.Particulars particulars() {
        return new Appointment.Particulars(
                "Oriëntatiegesprek",
                "",
                AgreedTime.at(
                        LocalDateTime.parse("2026-11-24T11:00"),
                        ZoneId.of("Europe/Amsterdam"),
                        Duration.ofHours(1),
                        null),
                new Place.Elsewhere("Dorpsstraat 1, Delft"),
                new UserId(new UUID(0, 4)));
    }

    private static Appointment.Particulars moved() {
        return particulars()
                .at(AgreedTime.at(
                        LocalDateTime.parse("2026-11-25T10:30"),
                        ZoneId.of("Europe/Amsterdam"),
                        Duration.ofHours(1),
                        null));
    }

    private static Outcome outcome(ResultId result, String explanation) {
        return new Outcome(result, explanation, new UserId(new UUID(0, 4)), AFTERWARDS);
    }
}
