package org.dossierwerk.adapters.calendar.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.application.testkit.calendar.linked.LinkedOfficeContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LinkedOfficeAtGraphTest implements LinkedOfficeContract {

    private final GraphSystem system = GraphSystem.byLeave();
    private final LinkedOffice house = new LinkedOffice(SettableClock.at(Moments.NOW), system.provider());

    @Override
    public CalendarSystem system() {
        return system;
    }

    @Override
    public LinkedOffice house() {
        return house;
    }

    /** Its owner withdraws it at Microsoft. */
    @Override
    public boolean takesLeaveBack() {
        return false;
    }

    @AfterEach
    void nothing_was_asked_that_no_document_describes() {
        system.close();
        assertThat(system.laboratory.complaints()).isEmpty();
    }

    @Test
    @Tag("G-3")
    void what_is_read_goes_along_with_time_and_begins_anew_each_day() {
        house.link(system);
        house.after(Duration.ZERO);
        house.after(POLL);
        assertThat(windows()).containsExactly("endDateTime=2027-12-25T09:00:00Z&startDateTime=2026-11-13T09:00:00Z");
        assertThat(system.laboratory.asked())
                .filteredOn(one -> one.contains("/delta()"))
                .last()
                .asString()
                .contains("/delta()?$deltatoken=");

        house.after(Duration.ofDays(1));
        assertThat(windows())
                .hasSize(2)
                .last()
                .isEqualTo("endDateTime=2027-12-26T09:06:00Z&startDateTime=2026-11-14T09:06:00Z");
    }

    /** Of which changes were asked for, in the order of asking. */
    private List<String> windows() {
        return system.laboratory.asked().stream()
                .filter(one -> one.contains("/delta()?endDateTime"))
                .map(one -> one.substring(one.indexOf("endDateTime")))
                .toList();
    }
}
