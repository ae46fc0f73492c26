package org.dossierwerk.application.testkit.contract;

import java.util.Optional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.util.UUID;
import org.dossierwerk.application.testkit.UserExamples;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileName;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.StandardDocument;
import org.dossierwerk.domain.documents.StandardDocumentId;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.office.UserId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link org.dossierwerk.application.port.storage.StandardDocumentRepository} does. */
public interface StandardDocumentRepositoryContract extends RootContract<StandardDocument> {

    @Override
    default StandardDocument example() {
        var document = sent("Dienstenwijzer", 1);
        document.publish(file(document), NOW);
        document.replace(arrival(document.snapshot().arrival().by()), NOW.plusSeconds(60));
        document.refuse(new Upload.Flaw(FileProblem.INFECTED, "wijzer.pdf"), NOW.plusSeconds(60));
        return document;
    }

    @Override
    default void change(StandardDocument root) {
        root.replace(arrival(root.snapshot().arrival().by()), NOW);
        root.publish(file(root), NOW);
        root.withdraw(NOW);
    }

    @Override
    default Record stateOf(StandardDocument root) {
        return root.snapshot();
    }

    @Override
    default void save(StandardDocument root) {
        stores().standardDocuments().save(root);
    }

    @Override
    default Optional<StandardDocument> stored(StandardDocument root) {
        return stores().standardDocuments().find(root.snapshot().id());
    }

    @Test
    @Tag("POR-08")
    default void all_are_listed_by_their_position() {
        save(sent("Drie", 3));
        save(sent("Een", 1));
        save(sent("Twee", 2));
        assertThat(stores().standardDocuments().all())
                .extracting(document -> document.snapshot().name())
                .containsExactly("Een", "Twee", "Drie");
    }

    private StandardDocument sent(String name, int position) {
        var user = UserExamples.aUser();
        stores().users().save(user);
        return StandardDocument.add(
                new StandardDocumentId(UUID.randomUUID()),
                name,
                position,
                arrival(user.snapshot().id()),
                NOW);
    }

    private static StandardDocument.Arrival arrival(UserId by) {
        var part = new Upload.Part(
                new FileId(UUID.randomUUID()), new FileName("wijzer.pdf"), FileType.PDF, 1_000, null);
        return StandardDocument.Arrival.of(new UploadId(UUID.randomUUID()), part, by);
    }

    private static FileVersion file(StandardDocument document) {
        return new FileVersion(
                new FileId(UUID.randomUUID()),
                "wijzer.pdf",
                1_000,
                "ab".repeat(32),
                2,
                new UploadedBy.Staff(document.snapshot().arrival().by()),
                NOW,
                null,
                null);
    }
}
