package org.dossierwerk.adapters.calendar.caldav;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossierwerk.application.testkit.calendar.BusyTimesContract;
import org.dossierwerk.application.testkit.calendar.ChangeFeedContract;
import org.dossierwerk.application.testkit.calendar.FaultsContract;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("real-calendars")
class XandikosCalendarTest extends CalendarsOnServer
        implements InvitesNobody, ChangeFeedContract, BusyTimesContract, FaultsContract {

    @RegisterExtension
    static final Xandikos SERVER = new Xandikos();

    @Override
    DavCalendars open() {
        return DavCalendars.on(SERVER);
    }

    /** In place of it {@link #text_comes_back_but_for_a_backslash_before_an_n_which_this_server_takes_for_a_line_break}. */
    @Override
    public void text_comes_back_as_it_was() {}

    /** In place of it {@link #text_is_never_structure_though_this_server_takes_a_backslash_before_an_n_for_a_line_break}. */
    @Override
    public void text_is_never_structure() {}

    @Test
    @Tag("CT-03")
    void text_comes_back_but_for_a_backslash_before_an_n_which_this_server_takes_for_a_line_break() {
        var entry = OwnEntries.saying(
                system().calendar(),
                "Grüße; Zoë, 🚀 \\ \"Köln\"",
                "Käthe & Zoë; 1,5\nuur 👋‍👩‍👧\n" + "0123 äöüß€ ".repeat(400));

        system().provider().put(system().account(), entry);

        var standing = system().provider()
                .find(system().account(), entry.calendar(), entry.key())
                .orElseThrow();
        assertThat(standing.title()).isEqualTo(entry.content().title());
        assertThat(standing.place()).isEqualTo(entry.content().place());
        assertThat(standing.remarks().strip())
                .isEqualTo(entry.content().remarks().strip());
    }

    @Test
    @Tag("CT-04")
    void text_is_never_structure_though_this_server_takes_a_backslash_before_an_n_for_a_line_break() {
        var entry = OwnEntries.saying(
                system().calendar(),
                "T;ATTENDEE=2:\\nATTENDEE:mailto:evil@example.org",
                "x\r\nATTENDEE:mailto:e@example.org\nEND:VEVENT");

        system().provider().put(system().account(), entry);

        assertThat(system().owner().all(system().calendar())).hasSize(1).allSatisfy(seen -> {
            assertThat(seen.attendees()).isEmpty();
            assertThat(seen.slot()).isEqualTo(OwnEntries.TIME.slot());
        });
    }
}
