package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileName;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.Sent;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an {@link org.dossierwerk.application.port.storage.UploadRepository} does. */
public interface UploadRepositoryContract extends RootContract<Upload> {

    @Override
    default Upload example() {
        var office = ExampleOffice.in(stores());
        var root = sentFor(aDocument(), office, new UploadedBy.Client(office.person()), 0);
        root.remark("Bladzijde 2 volgt \u2603\n’s avonds", Moments.NOW);
        return root;
    }

    private Upload sentFor(RequestedDocumentId document, ExampleOffice office, UploadedBy by, int secondsLater) {
        return Upload.begin(
                new UploadId(UUID.randomUUID()),
                document,
                office.dossier(),
                by,
                List.of(
                        new Upload.Part(
                                new FileId(UUID.randomUUID()), FileName.of("Loonstrook \"mei\" \u2603.pdf"), FileType.PDF, 26_214_400L, "mark"),
                        new Upload.Part(new FileId(UUID.randomUUID()), FileName.of("IMG_1.HEIC"), FileType.HEIC, 1, null)),
                Moments.NOW.plusSeconds(secondsLater));
    }

    private static RequestedDocumentId aDocument() {
        return new RequestedDocumentId(UUID.randomUUID());
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
        var office = ExampleOffice.in(stores());
        var root = sentFor(aDocument(), office, new UploadedBy.Staff(office.adviser()), 0);
        root.store(new FileId(UUID.randomUUID()), Moments.NOW.plusSeconds(9));
        save(root);
        var again = stored(root).orElseThrow();
        assertThat(again.snapshot()).usingRecursiveComparison().ignoringFields("version").isEqualTo(root.snapshot());
        again.withdraw(Moments.NOW.plusSeconds(10));
        save(again);
        assertThat(stored(root).orElseThrow().snapshot().state()).isEqualTo(Upload.State.WITHDRAWN);
    }

    @Test
    @Tag("UPL-2")
    default void what_a_client_has_sent_counts_until_it_is_refused_or_taken_back() {
        var office = ExampleOffice.in(stores());
        var by = new UploadedBy.Client(office.person());
        var checking = sentFor(aDocument(), office, by, 0);
        var refused = sentFor(aDocument(), office, by, 0);
        refused.refuse(new Upload.Flaw(FileProblem.INFECTED, ""), Moments.NOW);
        var stored = sentFor(aDocument(), office, by, 0);
        stored.store(new FileId(UUID.randomUUID()), Moments.NOW);
        assertThat(stores().uploads().sentBy(office.person())).isEqualTo(Sent.NOTHING);
        save(checking);
        save(refused);
        save(stored);
        save(sentFor(aDocument(), office, new UploadedBy.Staff(office.adviser()), 0));

        var sent = new Sent(4, 2 * 26_214_401L);
        assertThat(stores().uploads().sentBy(office.person())).isEqualTo(sent);
        assertThat(stores().unitOfWork().call(() -> stores().uploads().lockSentBy(office.person())))
                .isEqualTo(sent);

        var again = stored(stored).orElseThrow();
        again.withdraw(Moments.NOW);
        save(again);
        assertThat(stores().uploads().sentBy(office.person()).files()).isEqualTo(2);

        var dossier = stores().dossiers().find(office.dossier()).orElseThrow();
        dossier.close(Moments.NOW);
        stores().dossiers().save(dossier);
        assertThat(stores().uploads().sentBy(office.person())).isEqualTo(Sent.NOTHING);
    }

    @Test
    @Tag("UPL-13")
    default void what_was_stored_with_the_same_content_is_found_within_the_dossier() {
        var office = ExampleOffice.in(stores());
        var by = new UploadedBy.Client(office.person());
        var stored = sentFor(aDocument(), office, by, 0);
        stored.store(new FileId(UUID.randomUUID()), Moments.NOW);
        save(stored);
        save(sentFor(aDocument(), office, by, 0));
        var elsewhere = ExampleOffice.in(stores());
        var other = sentFor(aDocument(), elsewhere, new UploadedBy.Staff(elsewhere.adviser()), 0);
        other.store(new FileId(UUID.randomUUID()), Moments.NOW);
        save(other);
        assertThat(stores().uploads().storedLike(office.dossier(), Set.of("mark", "another")))
                .extracting(upload -> upload.snapshot().id())
                .containsExactly(stored.snapshot().id());
        assertThat(stores().uploads().storedLike(office.dossier(), Set.of("another"))).isEmpty();
        assertThat(stores().uploads().storedLike(office.dossier(), Set.of())).isEmpty();
    }

    @Test
    default void the_latest_for_any_of_the_documents_comes_first() {
        var one = aDocument();
        var other = aDocument();
        var office = ExampleOffice.in(stores());
        var by = new UploadedBy.Client(office.person());
        var early = sentFor(one, office, by, 0);
        var late = sentFor(other, office, by, 2);
        save(early);
        save(late);
        save(sentFor(aDocument(), office, by, 1));
        assertThat(stores().uploads().about(List.of(one, other)))
                .extracting(upload -> upload.snapshot().id())
                .containsExactly(late.snapshot().id(), early.snapshot().id());
        assertThat(stores().uploads().about(List.of())).isEmpty();
    }
}
