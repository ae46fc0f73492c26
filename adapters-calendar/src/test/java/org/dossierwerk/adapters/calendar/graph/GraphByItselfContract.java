package org.dossierwerk.adapters.calendar.graph;

import org.dossierwerk.application.testkit.calendar.BusyTimesContract;
import org.dossierwerk.application.testkit.calendar.CalendarProviderContract;
import org.dossierwerk.application.testkit.calendar.ChangeFeedContract;
import org.dossierwerk.application.testkit.calendar.InvitesContract;
import org.dossierwerk.application.testkit.calendar.PushContract;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** All that can be asked for where nothing goes wrong on request, and nobody's mailbox can be looked into. */
interface GraphByItselfContract
        extends CalendarProviderContract, ChangeFeedContract, BusyTimesContract, PushContract, InvitesContract {

    @Test
    @Override
    default void each_guest_is_invited_once() {
        Assumptions.abort("No guest's mailbox to look into");
    }

    @Test
    @Override
    default void each_guest_is_told_once_of_a_change_and_once_of_the_end() {
        Assumptions.abort("No guest's mailbox to look into");
    }

    @Test
    @Override
    default void what_a_guest_answers_is_told_with_the_changes() {
        Assumptions.abort("No guest to answer");
    }
}
