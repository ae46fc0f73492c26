package org.dossierwerk.adapters.calendar.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossierwerk.application.testkit.calendar.BusyTimesContract;
import org.dossierwerk.application.testkit.calendar.CalendarProviderContract;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.ChangeFeedContract;
import org.dossierwerk.application.testkit.calendar.ConsentContract;
import org.dossierwerk.application.testkit.calendar.FaultsContract;
import org.dossierwerk.application.testkit.calendar.InvitesContract;
import org.dossierwerk.application.testkit.calendar.PushContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Graph by its owners' leave. */
class GraphCalendarTest
        implements CalendarProviderContract,
                ChangeFeedContract,
                BusyTimesContract,
                PushContract,
                InvitesContract,
                ConsentContract,
                FaultsContract {

    private final GraphSystem system = GraphSystem.byLeave();

    @Override
    public CalendarSystem system() {
        return system;
    }

    @AfterEach
    void nothing_was_asked_that_no_document_describes() {
        system.close();
        assertThat(system.laboratory.complaints()).isEmpty();
    }

    /** Microsoft has no place where an application gives leave back; it is told so in the settings. */
    @Test
    @Tag("CT-48")
    @Override
    public void what_we_give_back_is_over() {
        Assumptions.abort("Microsoft takes no leave back from an application: its owner withdraws it there");
    }
}
