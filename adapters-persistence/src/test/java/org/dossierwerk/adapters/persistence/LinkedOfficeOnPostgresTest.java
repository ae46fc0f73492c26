package org.dossierwerk.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.dossierwerk.application.calendar.CalendarRules;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.application.testkit.calendar.linked.LinkedOfficeContract;
import org.dossierwerk.application.testkit.leak.Dump;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** An office with linked calendars whose storage is PostgreSQL; whatever happens there, no secret and no foreign text is kept. */
class LinkedOfficeOnPostgresTest implements LinkedOfficeContract {

    private static OpenedDatabase database;

    private final SettableClock clock = SettableClock.at(Moments.NOW);
    private final InMemoryCalendars system = new InMemoryCalendars(clock);
    private @Nullable LinkedOffice house;

    @BeforeAll
    static void open() {
        database = new OpenedDatabase();
    }

    @AfterAll
    static void close() {
        database.factory().close();
    }

    @BeforeEach
    void new_office() {
        database.clear();
        clock.leading(database::timeStandsAt);
        house = new LinkedOffice(
                clock, JpaStorage.using(database.factory()), CalendarRules.standard(), system.provider());
    }

    /** Neither what failures said (CT-49), nor what stands in the calendar (CAL-7), nor what lets us in (CAL-12). */
    @AfterEach
    void no_row_tells_a_secret_or_a_foreign_text() {
        var dump = Dump.of(database.source);

        assertThat(dump.rows()).isPositive();
        assertThat(dump.sung()).isEmpty();
    }

    @Override
    public CalendarSystem system() {
        return system;
    }

    @Override
    public LinkedOffice house() {
        return Objects.requireNonNull(house);
    }
}
