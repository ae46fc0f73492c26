package org.dossierwerk.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossierwerk.application.calendar.CalendarRules;
import org.dossierwerk.application.testkit.InMemoryStorage;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

@Tag("BEY-04")
class CalendarHealthTest {

    private final SettableClock clock = SettableClock.at(Moments.NOW);
    private final InMemoryStorage storage = new InMemoryStorage(clock);
    private final InMemoryCalendars annas = new InMemoryCalendars(clock);
    private final InMemoryCalendars bens = annas.ofAnother("ben@calendars.example");
    private final LinkedOffice house = new LinkedOffice(clock, storage, CalendarRules.standard(), annas.provider());
    private final CalendarHealth health = new CalendarHealth(storage.open(events -> {}));

    private void closes(InMemoryCalendars calendars) {
        calendars.faults().orElseThrow().revokeGrant();
        house.read();
    }

    @Test
    void one_owner_who_lets_us_in_no_more_is_counted_and_makes_nobody_else_unwell() {
        house.link(annas);
        house.link(house.ben, bens, LinkedOffice.choice(bens));

        closes(annas);

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails())
                .containsEntry("linked", 2)
                .containsEntry("needConsent", 1L)
                .containsEntry("calendarGone", 0L)
                .hasSize(3);
    }

    @Test
    void a_system_that_lets_us_in_for_nobody_is_for_the_office_to_see_to() {
        var link = house.link(annas);
        closes(annas);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsEntry("closed", List.of("memory"));

        house.desk().calendarLinks().disconnect(link);

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }
}
