package org.dossierwerk.application.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dossierwerk.application.documents.DocumentChecks.Verdict;
import org.dossierwerk.application.testkit.contract.FileStoreContract;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileFormat;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileName;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.party.PartyId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not even kept: because it is there already, is not what was asked for, or finds no room. */
class RefusedAtSightTest extends PayslipOfEmma {

    @Test
    @Tag("UPL-13")
    void the_same_file_again_is_said_to_be_there_and_not_kept_twice() {
        emma().send(sending(pdf("mei.pdf", "mei")));
        refusedAtSight(FileProblem.SENT_BEFORE, pdf("onder een andere naam.pdf", "mei"));
        office.deliver();
        refusedAtSight(FileProblem.SENT_BEFORE, pdf("mei.pdf", "mei"));
        refusedAtSight(FileProblem.SENT_BEFORE, jpeg("een.jpg"), jpeg("nog eens.jpg"));
        assertThatThrownBy(() -> office.desk().uploads().send(sending(pdf("mei.pdf", "mei"))))
                .isInstanceOf(DocumentRefusal.Unusable.class);
        assertThat(emma().uploads(document)).hasSize(1);
        assertThat(office.files.files()).hasSize(1);
    }

    @Test
    @Tag("UPL-13")
    void what_was_noted_while_the_same_file_arrived_is_seen() {
        var meanwhile = new InputStream() {
            @Override
            public int read() {
                if (emma().uploads(document).isEmpty()) {
                    emma().send(sending(jpeg("foto.jpg")));
                }
                return -1;
            }
        };
        var slow = new SequenceInputStream(new ByteArrayInputStream(JPEG), meanwhile);
        assertThatThrownBy(() -> emma().send(sending(new SentFile("foto.jpg", slow))))
                .isInstanceOf(DocumentRefusal.Unusable.class);
        assertThat(office.files.files()).hasSize(1);
    }

    @Test
    @Tag("UPL-13")
    void what_was_taken_back_or_rejected_may_be_sent_once_more() {
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        emma().withdraw(document);
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        work.judge(document, Verdict.REJECT, "Niet leesbaar");
        office.desk().documentChecks().requestAgain(document, "Toch wel");
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        assertThat(state()).isEqualTo(Progress.State.RECEIVED);
        assertThat(pagesOf(current())).containsExactly("mei");
    }

    @Test
    @Tag("UPL-13")
    void one_file_may_serve_two_documents() {
        emma().send(sending(pdf("mei.pdf", "mei")));
        document = work.asked(meeting, work.aKind("Jaaropgave"));
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        assertThat(state()).isEqualTo(Progress.State.RECEIVED);
    }

    @ParameterizedTest
    @CsvSource({
        "PDF named as a picture, scan.jpg, %PDF-1.7, MISNAMED",
        "picture of another sort, scan.pdf, GIF89a, WRONG_KIND",
        "PostScript, scan.pdf, %!PS-Adobe-3.0, WRONG_KIND",
        "an archive that ends in pdf, scan.pdf, PK\u0003\u0004x, MISNAMED",
        "web page, scan.html, <html>, WRONG_KIND",
        "drawing, scan.svg, <svg>, WRONG_KIND",
        "double ending, scan.pdf.exe, MZ, WRONG_KIND",
        "old office file, brief.doc, \u00d0\u00cf\u0011\u00e0, WRONG_KIND",
        "macros, brief.docm, PK\u0003\u0004, WRONG_KIND",
        "HEIC where it cannot be converted, IMG_1.heic, ____ftypheic, NOT_CONVERTIBLE",
        "only an ending, .pdf, %PDF-1.7, NAME",
        "no ending, pdf, %PDF-1.7, NAME",
        "hidden ending, cod\u202Efdp.exe, MZ, NAME",
        "nothing in it, scan.pdf, '', EMPTY"
    })
    void a_file_that_is_not_what_was_asked_for(String why, String name, String content, FileProblem problem) {
        refusedAtSight(problem, file(name, content.getBytes(ISO_8859_1)));
    }

    @Test
    void the_kind_decides_what_is_taken() {
        var setup = new DocumentKind.Setup("Taxatierapport", "", EnumSet.of(FileFormat.PDF), true, null);
        var report = new DocumentKindId(UUID.randomUUID());
        office.administrator().documentKinds().define(report, setup);
        document = work.asked(meeting, report);
        refusedAtSight(FileProblem.WRONG_KIND, jpeg("foto.jpg"));
        emma().send(sending(pdf("rapport.pdf", "a")));
    }

    @Test
    void a_file_of_twenty_five_megabytes_is_taken_and_one_byte_more_is_not() {
        var most = new byte[(int) Uploads.LARGEST_FILE];
        System.arraycopy(JPEG, 0, most, 0, JPEG.length);
        emma().send(sending(file("foto.jpg", most)));
        refusedAtSight(FileProblem.TOO_BIG, file("foto.jpg", Arrays.copyOf(most, most.length + 1)));
    }

    @Test
    void an_endless_file_is_not_read_on() {
        var endless = new SequenceInputStream(new ByteArrayInputStream(JPEG), new InputStream() {
            @Override
            public int read() {
                return 0;
            }
        });
        refusedAtSight(FileProblem.TOO_BIG, new SentFile("foto.jpg", endless));
    }

    @Test
    @Tag("UPL-2")
    void at_most_thirty_files_at_a_time() {
        emma().send(sending(many(30)));
        refusedAtSight(FileProblem.TOO_MANY_FILES, many(31));
        refusedAtSight(FileProblem.EMPTY);
    }

    @Test
    @Tag("UPL-2")
    void a_client_sends_at_most_three_hundred_files_and_makes_room_by_taking_back() {
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        hasSent(emmaHerself(), 298, 1);
        emma().send(sending(pdf("juni.pdf", "juni")));
        refusedAtSight(FileProblem.NO_ROOM, pdf("juli.pdf", "juli"));
        office.deliver();

        emma().withdraw(document);
        emma().send(sending(pdf("juli.pdf", "juli")));
        office.deliver();
        assertThat(pagesOf(current())).containsExactly("juli");
    }

    @Test
    @Tag("UPL-2")
    void a_client_sends_at_most_five_hundred_megabytes() {
        hasSent(emmaHerself(), 20, 25L * 1024 * 1024 - 1);
        refusedAtSight(FileProblem.NO_ROOM, jpeg("foto.jpg"), file("foto2.jpg", Arrays.copyOf(JPEG, 20)));
        emma().send(sending(file("foto.jpg", Arrays.copyOf(JPEG, 20))));
        refusedAtSight(FileProblem.NO_ROOM, jpeg("foto.jpg"));
    }

    @Test
    @Tag("UPL-2")
    void what_was_noted_while_a_file_arrived_counts_as_well() {
        hasSent(emmaHerself(), 299, 1);
        var meanwhile = new InputStream() {
            @Override
            public int read() {
                hasSent(emmaHerself(), 1, 1);
                return -1;
            }
        };
        var slow = new SequenceInputStream(new ByteArrayInputStream(JPEG), meanwhile);
        refusedAtSight(FileProblem.NO_ROOM, new SentFile("foto.jpg", slow));
    }

    @Test
    @Tag("UPL-2")
    void what_others_sent_or_a_closed_dossier_holds_takes_no_room() {
        hasSent(client(dossier, 1), 300, 1);
        office.desk().uploads().send(sending(pdf("mei.pdf", "mei")));
        emma().send(sending(pdf("juni.pdf", "juni")));
    }

    @Test
    void what_breaks_off_leaves_nothing() {
        var broken = new SequenceInputStream(new ByteArrayInputStream(JPEG), new FileStoreContract.BrokenOff());
        assertThatThrownBy(() -> emma().send(sending(pdf("mei.pdf", "mei"), new SentFile("foto.jpg", broken))))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(emma().uploads(document)).isEmpty();
        assertThat(office.files.files()).isEmpty();
    }

    private PartyId emmaHerself() {
        return client(dossier, 0);
    }

    /** As many files of that size as it says, for documents that play no part here. */
    private void hasSent(PartyId client, int files, long size) {
        var parts = Stream.generate(() -> new Upload.Part(
                        new FileId(UUID.randomUUID()), FileName.of("scan.pdf"), FileType.PDF, size, null))
                .limit(files)
                .toList();
        var elsewhere = new RequestedDocumentId(UUID.randomUUID());
        var by = new UploadedBy.Client(client);
        var sent = Upload.begin(new UploadId(UUID.randomUUID()), elsewhere, dossier, by, parts, office.clock.instant());
        office.storage.open(events -> {}).uploads().save(sent);
    }

    private static SentFile[] many(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> file("foto" + i + ".jpg", Arrays.copyOf(JPEG, JPEG.length + i)))
                .toArray(SentFile[]::new);
    }

    private void refusedAtSight(FileProblem problem, SentFile... files) {
        var before = office.files.files();
        assertThatThrownBy(() -> emma().send(sending(files)))
                .isInstanceOfSatisfying(DocumentRefusal.Unusable.class, refusal -> {
                    assertThat(refusal.problem()).isEqualTo(problem);
                    assertThat(refusal.field()).isEqualTo("files");
                });
        assertThat(office.files.files()).isEqualTo(before);
    }
}
