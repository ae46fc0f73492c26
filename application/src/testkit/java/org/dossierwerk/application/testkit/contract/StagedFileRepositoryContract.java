package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileName;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.StagedFile;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.junit.jupiter.api.Test;

/** What a {@link org.dossierwerk.application.port.storage.StagedFileRepository} does. */
public interface StagedFileRepositoryContract extends RootContract<StagedFile> {

    @Override
    default StagedFile example() {
        return begun(new UploadedBy.Client(ExampleOffice.in(stores()).person()), 0);
    }

    private static StagedFile begun(UploadedBy by, int secondsLater) {
        var file = StagedFile.begin(
                new UploadId(UUID.randomUUID()),
                new RequestedDocumentId(UUID.randomUUID()),
                by,
                FileName.of("koopakte \u2603.pdf"),
                26_214_400,
                Moments.NOW);
        file.add(
                0,
                new StagedFile.Piece(new FileId(UUID.randomUUID()), StagedFile.PIECE),
                Moments.NOW.plusSeconds(secondsLater));
        return file;
    }

    @Override
    default void change(StagedFile root) {
        root.add(
                root.offset(),
                new StagedFile.Piece(new FileId(UUID.randomUUID()), StagedFile.PIECE),
                Moments.NOW.plusSeconds(5));
    }

    @Override
    default Record stateOf(StagedFile root) {
        return root.snapshot();
    }

    @Override
    default void save(StagedFile root) {
        stores().stagedFiles().save(root);
    }

    @Override
    default Optional<StagedFile> stored(StagedFile root) {
        return stores().stagedFiles().find(root.snapshot().id());
    }

    @Test
    default void each_sender_has_his_own() {
        var office = ExampleOffice.in(stores());
        var ofClient = begun(new UploadedBy.Client(office.person()), 0);
        var ofStaff = begun(new UploadedBy.Staff(office.adviser()), 0);
        save(ofClient);
        save(ofStaff);
        assertThat(stores().stagedFiles().of(new UploadedBy.Staff(office.adviser())))
                .extracting(file -> file.snapshot().id())
                .containsExactly(ofStaff.snapshot().id());
        assertThat(stores().stagedFiles().of(new UploadedBy.Client(office.person())))
                .extracting(file -> file.snapshot().id())
                .containsExactly(ofClient.snapshot().id());
    }

    @Test
    default void what_is_quiet_can_be_found_and_removed() {
        var by = new UploadedBy.Client(ExampleOffice.in(stores()).person());
        var quiet = begun(by, 0);
        save(quiet);
        save(begun(by, 60));
        var found = stores().stagedFiles().quietSince(Moments.NOW.plusSeconds(60));
        assertThat(found)
                .extracting(file -> file.snapshot().id())
                .containsExactly(quiet.snapshot().id());
        stores().stagedFiles().remove(found.get(0));
        assertThat(stored(quiet)).isEmpty();
    }
}
