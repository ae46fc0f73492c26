package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.WorkExamples;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.TrayFile;
import org.dossierwerk.domain.documents.TrayFileId;
import org.dossierwerk.domain.documents.Upload;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link org.dossierwerk.application.port.storage.TrayFileRepository} does. */
@Tag("DOC-10")
public interface TrayFileRepositoryContract extends RootContract<TrayFile> {

    @Override
    default TrayFile example() {
        return work().aTrayFile(0);
    }

    private WorkExamples work() {
        return WorkExamples.in(ExampleOffice.in(stores()));
    }

    @Override
    default void change(TrayFile root) {
        root.store(WorkExamples.aPdf(), NOW.plusSeconds(5));
    }

    @Override
    default Record stateOf(TrayFile root) {
        return root.snapshot();
    }

    @Override
    default void save(TrayFile root) {
        stores().trayFiles().save(root);
    }

    @Override
    default Optional<TrayFile> stored(TrayFile root) {
        return stores().trayFiles().find(root.snapshot().id());
    }

    @Test
    default void where_it_was_put_that_it_was_thrown_away_and_what_was_wrong_come_back_whole() {
        var work = work();
        var placed = work.aTrayFile(0);
        placed.store(WorkExamples.aPdf(), NOW);
        placed.place(new RequestedDocumentId(UUID.randomUUID()), work.office().adviser(), NOW.plusSeconds(1));
        var refused = work.aTrayFile(1);
        refused.refuse(new Upload.Flaw(FileProblem.INFECTED, "scan.pdf"), NOW);
        refused.discard(NOW.plusSeconds(2));
        for (var root : List.of(placed, refused)) {
            save(root);
            assertThat(stored(root).orElseThrow().snapshot())
                    .usingRecursiveComparison()
                    .ignoringFields("version")
                    .isEqualTo(root.snapshot());
        }
    }

    @Test
    default void those_of_an_item_and_of_a_dossier_come_in_the_order_in_which_they_were_sent() {
        var work = work();
        var late = work.aTrayFile(2);
        var early = work.aTrayFile(1);
        var elsewhere = work.forAnotherItem().aTrayFile(0);
        List.of(late, early, elsewhere, example()).forEach(this::save);
        assertThat(stores().trayFiles().of(work.item())).extracting(this::id).containsExactly(id(early), id(late));
        assertThat(stores().trayFiles().of(List.of(work.item(), elsewhere.snapshot().item())))
                .extracting(this::id)
                .containsExactly(id(elsewhere), id(early), id(late));
        assertThat(stores().trayFiles().of(List.of())).isEmpty();
        assertThat(stores().trayFiles().ofDossier(work.office().dossier()))
                .extracting(this::id)
                .containsExactly(id(elsewhere), id(early), id(late));
    }

    private TrayFileId id(TrayFile file) {
        return file.snapshot().id();
    }

    @Test
    default void what_was_thrown_away_before_a_moment_is_found_and_taken_out_for_good() {
        var work = work();
        var old = discarded(work.aTrayFile(0), 0);
        discarded(work.aTrayFile(0), 60);
        save(work.aTrayFile(0));
        assertThat(stores().trayFiles().discardedBefore(NOW.plusSeconds(60)))
                .extracting(this::id)
                .containsExactly(id(old));
        stores().trayFiles().remove(stored(old).orElseThrow());
        assertThat(stored(old)).isEmpty();
    }

    private TrayFile discarded(TrayFile file, int secondsLater) {
        file.store(WorkExamples.aPdf(), NOW);
        file.discard(NOW.plusSeconds(secondsLater));
        save(file);
        return file;
    }

    @Test
    @Tag("INV-8")
    default void the_look_after_files_knows_what_is_checked_lies_there_or_may_be_had_back() {
        var work = work();
        var checking = work.aTrayFile(0);
        var lying = work.aTrayFile(0);
        var discarded = work.aTrayFile(0);
        var placed = work.aTrayFile(0);
        for (var file : List.of(lying, discarded, placed)) {
            file.store(WorkExamples.aPdf(), NOW);
        }
        discarded.discard(NOW);
        placed.place(new RequestedDocumentId(UUID.randomUUID()), work.office().adviser(), NOW);
        var all = List.of(checking, lying, discarded, placed);
        all.forEach(this::save);

        var files = all.stream()
                .flatMap(file -> List.of(part(file), pdf(file)).stream())
                .toList();
        assertThat(stores().fileLedger().named(files))
                .containsExactlyInAnyOrder(part(checking), pdf(lying), pdf(discarded));
        assertThat(stores().fileLedger().kept(FileLedgerContract.ALL, null, 10))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.file()).isEqualTo(pdf(lying));
                    assertThat(kept.item()).isEqualTo(work.item());
                });
    }

    private static FileId part(TrayFile file) {
        return file.snapshot().part().file();
    }

    private static FileId pdf(TrayFile file) {
        var pdf = file.snapshot().content();
        return pdf == null ? new FileId(UUID.randomUUID()) : pdf.file();
    }
}
