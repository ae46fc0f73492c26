package org.dossierwerk.application.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.application.testkit.calendar.Owner;
import org.dossierwerk.domain.appointment.Disclosure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("BEY-10")
class DisclosureChangesTest {

    private final SettableClock clock = SettableClock.at(Moments.NOW);
    private final InMemoryCalendars annas = new InMemoryCalendars(clock);
    private final InMemoryCalendars bens = annas.ofAnother("ben@calendars.example");
    private final LinkedOffice house = new LinkedOffice(clock, annas.provider());

    @BeforeEach
    void link() {
        house.link(annas);
        house.link(house.ben, bens, LinkedOffice.choice(bens));
        house.plan("2026-11-24T10:00");
        house.plan("2026-11-24T10:00", house.ben);
        house.after(Duration.ZERO);
    }

    private static List<String> titles(InMemoryCalendars calendars) {
        return calendars.owner().all(calendars.calendar()).stream()
                .map(Owner.Seen::title)
                .toList();
    }

    private int requests() {
        return annas.faults().orElseThrow().requests();
    }

    @Test
    void what_is_to_come_is_written_anew_in_all_linked_calendars() {
        house.disclose(Disclosure.BUSY);
        house.write();
        assertThat(titles(annas)).containsExactly("Bezet");
        assertThat(titles(bens)).containsExactly("Bezet");
    }

    @Test
    void groups_show_less_as_appointments_do() {
        house.planGroup("2026-11-25T10:00", "Noor");
        house.after(Duration.ZERO);
        assertThat(titles(annas)).containsExactlyInAnyOrder("Hypotheekgesprek", "Informatieavond");
        house.disclose(Disclosure.BUSY);
        house.write();
        assertThat(titles(annas)).containsExactly("Bezet", "Bezet");
    }

    @Test
    void what_is_over_stays_as_it_was() {
        house.after(Duration.ofDays(7));
        house.disclose(Disclosure.BUSY);
        house.write();
        assertThat(titles(annas)).containsExactly("Hypotheekgesprek");
    }

    @Test
    void no_calendar_is_asked_for_anything_when_what_it_shows_stays_the_same() {
        int before = requests();
        house.disclose(Disclosure.FULL);
        house.desk(house.admin).appointmentTypes().retire(house.type);
        house.write();
        assertThat(requests()).isEqualTo(before);

        house.disclose(Disclosure.BUSY);
        house.disclose(Disclosure.FULL);
        house.write();
        assertThat(requests()).isEqualTo(before);
        assertThat(house.view(house.anna).waiting()).isZero();
    }
}
