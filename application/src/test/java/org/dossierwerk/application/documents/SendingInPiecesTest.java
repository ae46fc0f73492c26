package org.dossierwerk.application.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.StagedFile;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.dossier.DossierId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A large file arrives piece by piece, whatever happens on the way. */
class SendingInPiecesTest {

    private static final byte[] LARGE = InMemoryPress.pdf("m".repeat(12 * 1024 * 1024));

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private final UploadId id = new UploadId(UUID.randomUUID());
    private DossierId dossier;
    private RequestedDocumentId document;

    @BeforeEach
    void a_requested_document() {
        dossier = office.aDossier(TestOffice.emmaAndDaan());
        var meeting = new DossierItem.OfAppointment(office.anAppointment(dossier, office.aType(), "2026-11-25T10:00"));
        document = work.asked(meeting, work.aKind("Koopakte"));
    }

    @Test
    @Tag("DOC-11")
    void its_pieces_become_the_file_that_was_sent() {
        assertThat(send(0)).isEqualTo(StagedFile.PIECE);
        assertThat(send(StagedFile.PIECE)).isEqualTo(2L * StagedFile.PIECE);
        assertThat(state()).isEqualTo(Progress.State.REQUESTED);
        assertThat(send(2L * StagedFile.PIECE)).isEqualTo(LARGE.length);
        assertThat(office.files.files()).as("only the whole").hasSize(1);
        office.deliver();
        assertThat(state()).isEqualTo(Progress.State.RECEIVED);
        assertThat(office.files.files()).hasSize(1);
    }

    @Test
    void a_piece_that_breaks_off_has_not_arrived_and_comes_again() {
        send(0);
        var half = new ByteArrayInputStream(LARGE, StagedFile.PIECE, 1_000_000);
        assertThatThrownBy(() -> emma().sendPiece(piece(StagedFile.PIECE, LARGE.length, half)))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(office.files.files()).hasSize(1);
        assertThat(emma().arrived(id, document)).isEqualTo(StagedFile.PIECE);
        sendAll(StagedFile.PIECE);
        assertThat(emma().arrived(id, document)).isEqualTo(LARGE.length);
    }

    @Test
    void a_piece_from_elsewhere_is_refused_with_the_place_to_go_on() {
        send(0);
        assertThatThrownBy(() -> send(0))
                .asInstanceOf(type(DocumentRefusal.WrongOffset.class))
                .returns((long) StagedFile.PIECE, DocumentRefusal.WrongOffset::offset);
        assertThatThrownBy(() -> send(2L * StagedFile.PIECE)).isInstanceOf(DocumentRefusal.WrongOffset.class);
        assertThat(office.files.files()).hasSize(1);
    }

    @Test
    void of_two_pieces_at_once_for_one_place_one_is_kept() {
        send(0);
        var meanwhile = new InputStream() {
            private boolean begun;

            @Override
            public int read() {
                if (!begun) {
                    begun = true;
                    send(StagedFile.PIECE);
                }
                return -1;
            }
        };
        assertThatThrownBy(() -> emma().sendPiece(piece(
                        StagedFile.PIECE, LARGE.length, new SequenceInputStream(meanwhile, bytes(StagedFile.PIECE)))))
                .isInstanceOf(DocumentRefusal.WrongOffset.class);
        assertThat(office.files.files()).hasSize(2);
        sendAll(2L * StagedFile.PIECE);
        office.deliver();
        assertThat(state()).isEqualTo(Progress.State.RECEIVED);
    }

    @Test
    void it_is_sent_once_however_often_its_last_piece_comes() {
        sendAll(0);
        assertThat(send(2L * StagedFile.PIECE)).isEqualTo(LARGE.length);
        assertThat(emma().uploads(document)).hasSize(1);
    }

    @Test
    void somebody_else_finds_nothing_of_it() {
        send(0);
        var daan = office.office.portal(Caller.client(
                office.desk().dossiers().get(dossier).applicants().get(1).person()));
        notFound(() -> daan.documents().arrived(id, document));
        notFound(() -> daan.documents().sendPiece(piece(StagedFile.PIECE, LARGE.length, bytes(StagedFile.PIECE))));
        notFound(() -> office.desk().uploads().arrived(id, document));
        sendAll(StagedFile.PIECE);
        notFound(() -> daan.documents().arrived(id, document));
        notFound(() -> emma().arrived(new UploadId(UUID.randomUUID()), document));
    }

    @Test
    void what_is_too_big_or_of_a_wrong_kind_is_refused_with_the_first_piece() {
        refused(FileProblem.TOO_BIG, () -> emma().sendPiece(piece(0, Uploads.LARGEST_FILE + 1, bytes(0))));
        refused(FileProblem.TOO_BIG, () -> emma().sendPiece(piece(0, 9, bytes(0))));
        refused(FileProblem.EMPTY, () -> emma().sendPiece(piece(0, 0, bytes(0))));
        var text = new ByteArrayInputStream(new byte[StagedFile.PIECE]);
        refused(FileProblem.WRONG_KIND, () -> emma().sendPiece(piece(0, LARGE.length, text)));
        assertThat(office.files.files()).isEmpty();
    }

    @Test
    void nobody_has_more_unfinished_files_than_may_be_sent_at_a_time() {
        for (int i = 0; i < Uploads.MOST_FILES; i++) {
            emma().sendPiece(anotherFile());
        }
        refused(FileProblem.TOO_MANY_FILES, () -> emma().sendPiece(anotherFile()));
    }

    private Uploads.Piece anotherFile() {
        return new Uploads.Piece(new UploadId(UUID.randomUUID()), document, "akte.pdf", LARGE.length, 0, bytes(0));
    }

    @Test
    void what_was_given_up_is_thrown_away_after_a_day() {
        send(0);
        office.setTime("2026-11-24T10:00");
        office.office.stagedFiles().sweep();
        assertThat(emma().arrived(id, document)).isEqualTo(StagedFile.PIECE);
        office.setTime("2026-11-24T10:01");
        office.office.stagedFiles().sweep();
        notFound(() -> emma().arrived(id, document));
        assertThat(office.files.files()).isEmpty();
    }

    private PortalDocuments emma() {
        return office.office
                .portal(Caller.client(office.desk()
                        .dossiers()
                        .get(dossier)
                        .applicants()
                        .get(0)
                        .person()))
                .documents();
    }

    private void sendAll(long from) {
        for (long at = from; at < LARGE.length; at += StagedFile.PIECE) {
            send(at);
        }
    }

    private long send(long offset) {
        return emma().sendPiece(piece(offset, LARGE.length, bytes(offset)));
    }

    private Uploads.Piece piece(long offset, long length, InputStream bytes) {
        return new Uploads.Piece(id, document, "akte.pdf", length, offset, bytes);
    }

    private static InputStream bytes(long offset) {
        int end = (int) Math.min(LARGE.length, offset + StagedFile.PIECE);
        return new ByteArrayInputStream(Arrays.copyOfRange(LARGE, (int) offset, end));
    }

    private Progress.State state() {
        return work.row(document).document().progress().state();
    }

    private static void refused(FileProblem problem, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .asInstanceOf(type(DocumentRefusal.Unusable.class))
                .returns(problem, DocumentRefusal.Unusable::problem);
    }

    private static void notFound(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(DocumentRefusal.NotFound.class);
    }
}
