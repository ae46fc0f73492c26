package org.dossierwerk.adapters.calendar.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CT-02")
@Tag("CAL-3")
class EntryMarkTest {

    private static final String INSTALLATION = "0b2f6d1e-3c4a-4f5b-8d6e-7f8091a2b3c4";
    private static final String APPOINTMENT = "9a8b7c6d-5e4f-4a3b-9c2d-1e0f1a2b3c4d";
    private static final EntryKey KEY = new EntryKey(UUID.fromString(INSTALLATION), UUID.fromString(APPOINTMENT), 2);

    @Test
    void its_form_never_changes() {
        assertThat(new EntryMark(KEY, 17).text()).isEqualTo(INSTALLATION + "/" + APPOINTMENT + "/2/17");
    }

    @Test
    void it_is_read_as_it_was_written() {
        var mark = new EntryMark(KEY, 17);

        assertThat(EntryMark.read(mark.text())).contains(mark);
    }

    @Test
    void every_revision_begins_alike_and_another_generation_does_not() {
        var another = new EntryKey(KEY.installation(), KEY.appointment(), 21);

        assertThat(new EntryMark(KEY, 3).text()).startsWith(EntryMark.beginning(KEY));
        assertThat(new EntryMark(another, 3).text()).doesNotStartWith(EntryMark.beginning(KEY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                INSTALLATION,
                INSTALLATION + "/" + APPOINTMENT,
                INSTALLATION + "/" + APPOINTMENT + "/0",
                INSTALLATION + "/" + APPOINTMENT + "/0/",
                INSTALLATION + "/" + APPOINTMENT + "/-1/0",
                INSTALLATION + "/" + APPOINTMENT + "/00/0",
                INSTALLATION + "/" + APPOINTMENT + "/0/0/0",
                INSTALLATION + "/" + APPOINTMENT + "/0/99999999999999999999",
                INSTALLATION + "/" + APPOINTMENT + "/0/0\n",
                " " + INSTALLATION + "/" + APPOINTMENT + "/0/0",
                "1-1-1-1-1/" + APPOINTMENT + "/0/0"
            })
    void anything_else_is_no_mark(String text) {
        assertThat(EntryMark.read(text)).isEmpty();
    }
}
