package org.dossierwerk.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.dossierwerk.application.calendar.CalendarRules;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.ForeignEvent;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a real database keeps of calendars that are read. */
class LinkedCalendarsOnPostgresTest {

    private static final String TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'";

    private static OpenedDatabase database;

    private final SettableClock clock = SettableClock.at(Moments.NOW);
    private final InMemoryCalendars system = new InMemoryCalendars(clock);

    @BeforeAll
    static void open() {
        database = new OpenedDatabase();
    }

    @AfterAll
    static void close() {
        database.factory().close();
    }

    @BeforeEach
    void start() {
        database.clear();
    }

    @Test
    @Tag("CAL-7")
    @Tag("CT-31")
    void of_what_stands_in_a_calendar_the_time_is_kept_and_no_word() {
        var house = new LinkedOffice(
                clock, JpaStorage.using(database.factory()), CalendarRules.standard(), system.provider());
        var slot = LinkedOffice.hour("2026-11-24T10:00");
        house.link(system);
        var id = system.owner()
                .add(system.calendar(), ForeignEvent.during("Oncoloog", slot).asPrivate());
        house.after(Duration.ZERO);
        assertThat(house.desk().agenda().busy(List.of(house.anna), Moments.TODAY, Moments.TODAY.plusDays(14)))
                .hasSize(1);

        assertThat(dump()).anyMatch(row -> row.contains(id)).noneMatch(row -> row.contains("Oncoloog"));
        system.owner().retitle(system.calendar(), id, "Oncoloog 2");
        database.timePasses(Duration.ofDays(2));
        house.after(Duration.ofDays(2));
        assertThat(dump()).noneMatch(row -> row.contains("Oncoloog"));
    }

    /** Every row of every table, as text. */
    private static List<String> dump() {
        return database.ask(TABLES).stream()
                .flatMap(table -> database.ask("SELECT t::text FROM " + table + " t").stream())
                .toList();
    }
}
