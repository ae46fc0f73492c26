package org.dossierwerk.adapters.calendar.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judges of what stands on servers see what is wrong. */
@Tag("judges")
@Tag("D-2")
@Tag("D-6")
class StoredObjectsTest {

    @TempDir
    Path folder;

    private final StoredObjects stored = new StoredObjects();

    private void put(String inCalendar, String inEvent) {
        stored.put(("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n" + inCalendar
                        + "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n" + inEvent
                        + "END:VEVENT\r\nEND:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String at(String start, String end) {
        return "DTSTART:" + start + "\r\nDTEND:" + end + "\r\n";
    }

    private static final String NINE = at("20270208T080000Z", "20270208T090000Z");

    @Test
    void what_is_as_it_should_be_is_judged_once() throws Exception {
        put("", NINE);
        put("", NINE);
        put("", at("20270208T100000Z", "20270208T110000Z"));

        assertThat(stored.judge(folder, false)).isEqualTo(2);
    }

    @Test
    void a_method_is_refused() {
        put("METHOD:REQUEST\r\n", NINE);

        assertThatThrownBy(() -> stored.judge(folder, true)).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_guest_is_refused_on_a_server_that_invites_nobody_though_the_line_is_folded() {
        put("", NINE + "ATTEN\r\n DEE;CN=Zoe:mailto:zoe@example.org\r\n");

        assertThatThrownBy(() -> stored.judge(folder, false)).isInstanceOf(AssertionError.class);
    }

    @Test
    void what_a_reader_cannot_read_is_refused() {
        put("", at("20270208T080000", "whenever"));

        assertThatThrownBy(() -> stored.judge(folder, false)).isInstanceOf(AssertionError.class);
    }

    @Test
    void two_titles_to_which_libical_alone_objects_are_refused() {
        put("", NINE + "SUMMARY:One\r\nSUMMARY:Another\r\n");

        assertThatThrownBy(() -> stored.judge(folder, false)).hasMessageContaining("libical");
    }

    @Test
    void an_event_without_its_stamp_is_refused() {
        stored.put(("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nBEGIN:VEVENT\r\nUID:1\r\n" + NINE
                        + "END:VEVENT\r\nEND:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> stored.judge(folder, false)).isInstanceOf(AssertionError.class);
    }
}
