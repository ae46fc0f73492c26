package org.dossierwerk.domain.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of files as devices, people and attackers give them. */
class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "/etc/passwd.pdf, passwd.pdf",
        "../../etc/x.pdf, x.pdf",
        "C:\\x.pdf, x.pdf",
        "C:x.pdf, x.pdf",
        "\\\\host\\share\\x.pdf, x.pdf",
        "file:///x.pdf, x.pdf",
        "a.PDF, a.PDF",
        "a.pdf., a.pdf",
        "'a.pdf ', a.pdf",
        "e\u0301.pdf, \u00e9.pdf",
        "a\u200bb.pdf, ab.pdf",
        "mijn.loonstrook.mei.pdf, mijn.loonstrook.mei.pdf"
    })
    void a_name_is_made_harmless(String given, String name) {
        assertThat(FileName.of(given).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".pdf",
                "pdf",
                "..pdf",
                "/etc/passwd",
                "a.",
                "cod\u202Efdp.exe",
                "a\u2066b.pdf",
                "x.verylongending"
            })
    void a_name_that_hides_what_it_is_or_has_no_ending_is_refused(String given) {
        assertThatThrownBy(() -> FileName.of(given)).isInstanceOf(DocumentRefusal.Unusable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb.pdf", "a\u0000.pdf", "a\r\nSet-Cookie: x.pdf"})
    void a_name_of_several_lines_or_with_control_characters_is_refused(String given) {
        assertThatThrownBy(() -> FileName.of(given)).isInstanceOf(DocumentRefusal.Unusable.class);
    }

    @Test
    void a_long_name_is_cut_and_keeps_its_ending() {
        var cut = FileName.of("\uD83D\uDE00".repeat(5_000) + ".pdf").value();
        assertThat(cut.codePointCount(0, cut.length())).isEqualTo(200);
        assertThat(cut).endsWith("\uD83D\uDE00.pdf");
    }

    @Test
    void what_it_is_made_into_has_the_ending_of_a_pdf() {
        assertThat(FileName.of("IMG.1.HEIC").asPdf().value()).isEqualTo("IMG.1.pdf");
        assertThat(FileName.of("IMG.1.HEIC").ending()).isEqualTo("heic");
    }
}
