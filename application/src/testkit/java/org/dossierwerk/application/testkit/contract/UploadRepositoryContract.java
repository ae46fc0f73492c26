package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileName;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;
import org.junit.jupiter.api.Test;

/** What an {@link org.dossierwerk.application.port.storage.UploadRepository} does. */
public interface UploadRepositoryContract extends RootContract<Upload> {

    @Override
    default Upload example() {
        return sentFor(new RequestedDocumentId(UUID.randomUUID()), new UploadedBy.Client(new PartyId(UUID.randomUUID())), 0);
    }

    private Upload sentFor(RequestedDocumentId document, UploadedBy by, int secondsLater) {
        return Upload.begin(
                new UploadId(UUID.randomUUID()),
                document,
                dossier(),
                by,
                List.of(
                        new Upload.Part(
                                new FileId(UUID.randomUUID()), FileName.of("Loonstrook \"mei\" \u2603.pdf"), FileType.PDF, 26_214_400L),
                        new Upload.Part(new FileId(UUID.randomUUID()), FileName.of("IMG_1.HEIC"), FileType.HEIC, 1)),
                Moments.NOW.plusSeconds(secondsLater));
    }

    /** One that is saved. */
    default DossierId dossier() {
        return ExampleOffice.in(stores()).dossier();
    }

    @Override
    default void change(Upload root) {
        root.refuse(new Upload.Flaw(FileProblem.INFECTED, "Loonstrook \"mei\".pdf"), Moments.NOW.plusSeconds(5));
    }

    @Override
    default Record stateOf(Upload root) {
        return root.snapshot();
    }

    @Override
    default void save(Upload root) {
        stores().uploads().save(root);
    }

    @Override
    default Optional<Upload> stored(Upload root) {
        return stores().uploads().find(root.snapshot().id());
    }

    @Test
    default void what_it_became_and_that_it_was_taken_back_come_back_whole() {
        var root = sentFor(
                new RequestedDocumentId(UUID.randomUUID()), new UploadedBy.Staff(new UserId(UUID.randomUUID())), 0);
        root.store(new FileId(UUID.randomUUID()), Moments.NOW.plusSeconds(9));
        save(root);
        var again = stored(root).orElseThrow();
        assertThat(again.snapshot()).usingRecursiveComparison().ignoringFields("version").isEqualTo(root.snapshot());
        again.withdraw(Moments.NOW.plusSeconds(10));
        save(again);
        assertThat(stored(root).orElseThrow().snapshot().state()).isEqualTo(Upload.State.WITHDRAWN);
    }

    @Test
    default void the_latest_for_any_of_the_documents_comes_first() {
        var one = new RequestedDocumentId(UUID.randomUUID());
        var other = new RequestedDocumentId(UUID.randomUUID());
        var by = new UploadedBy.Client(new PartyId(UUID.randomUUID()));
        var early = sentFor(one, by, 0);
        var late = sentFor(other, by, 2);
        save(early);
        save(late);
        save(sentFor(new RequestedDocumentId(UUID.randomUUID()), by, 1));
        assertThat(stores().uploads().about(List.of(one, other)))
                .extracting(upload -> upload.snapshot().id())
                .containsExactly(late.snapshot().id(), early.snapshot().id());
        assertThat(stores().uploads().about(List.of())).isEmpty();
    }
}
