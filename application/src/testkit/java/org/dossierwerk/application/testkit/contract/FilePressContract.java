package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dossierwerk.application.port.file.FilePress;
import org.dossierwerk.application.port.file.Unpressable;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.FileType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What whoever takes files in may expect of a press. */
public interface FilePressContract {

    FilePress press();

    /** A PDF of so many pages that this press can read. */
    byte[] pdf(int pages);

    byte[] png();

    byte[] jpeg();

    @Test
    default void pdf_and_pictures_are_always_taken() {
        assertThat(press().takes()).contains(FileType.PDF, FileType.JPEG, FileType.PNG);
    }

    @Test
    @Tag("DOC-12")
    default void several_files_become_one_with_all_pages() throws IOException {
        var one = pressed(pdf(2), FileType.PDF);
        try (var all = press().press(
                        List.of(source(pdf(3), FileType.PDF), source(png(), FileType.PNG), source(one, FileType.PDF)))) {
            assertThat(all.pages()).isEqualTo(6);
            assertThat(all.open().readAllBytes()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
            assertThat(all.open().readAllBytes()).isEqualTo(all.open().readAllBytes());
        }
    }

    @Test
    @Tag("DOC-13")
    default void a_picture_becomes_a_page() throws IOException {
        assertThat(pressed(png(), FileType.PNG)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(pressed(jpeg(), FileType.JPEG)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    default void every_page_has_a_picture() throws IOException {
        var made = pressed(pdf(2), FileType.PDF);
        for (int page = 1; page <= 2; page++) {
            assertThat(press().preview(new ByteArrayInputStream(made), page, 200))
                    .startsWith(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    default void a_damaged_file_is_named_by_its_place() {
        refuses(FileProblem.DAMAGED, 1, source(png(), FileType.PNG), source(bytes("%PDF-1.7"), FileType.PDF));
    }

    @Test
    default void more_than_five_hundred_pages_are_too_many() throws IOException {
        try (var most = press().press(List.of(source(pdf(500), FileType.PDF)))) {
            assertThat(most.pages()).isEqualTo(500);
        }
        refuses(FileProblem.TOO_MANY_PAGES, 0, source(pdf(501), FileType.PDF));
        refuses(FileProblem.TOO_MANY_PAGES, 1, source(pdf(500), FileType.PDF), source(png(), FileType.PNG));
    }

    default void refuses(FileProblem problem, int index, FilePress.Source... sources) {
        assertThatThrownBy(() -> press().press(Arrays.asList(sources)).close())
                .isInstanceOfSatisfying(Unpressable.class, refusal -> {
                    assertThat(refusal.problem()).isEqualTo(problem);
                    assertThat(refusal.index()).isEqualTo(index);
                });
    }

    default byte[] pressed(byte[] file, FileType type) throws IOException {
        try (var made = press().press(List.of(source(file, type)));
                var bytes = made.open()) {
            return bytes.readAllBytes();
        }
    }

    static FilePress.Source source(byte[] file, FileType type) {
        return new FilePress.Source(type, () -> new ByteArrayInputStream(file));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
