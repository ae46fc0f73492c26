package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.port.storage.DocumentCheckRepository;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.WorkExamples;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentCheckId;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.RequestedDocument;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.office.UserId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link DocumentCheckRepository} does. */
public interface DocumentCheckRepositoryContract extends RootContract<DocumentCheck> {

    @Override
    default DocumentCheck example() {
        var work = work();
        var ofApplicant = new DocumentCheck.Request(
                new RequestedDocumentId(UUID.randomUUID()),
                work.aSavedKind(),
                new ApplicantId(UUID.randomUUID()),
                new ClientAccess(true, true),
                true,
                "Graag de laatste drie.\nAlle bladzijden.");
        var judged = WorkExamples.aRequest(work.aSavedKind());
        var check = work.aCheck(ofApplicant, judged, WorkExamples.aRequest(work.aSavedKind()));
        check.receive(ofApplicant.id(), work.aFile(NOW));
        check.receive(ofApplicant.id(), work.aFile(NOW.plusSeconds(1)));
        check.receive(judged.id(), WorkExamples.aFile(new UploadedBy.Staff(work.office().adviser()), NOW));
        check.approveProvisionally(judged.id(), "Bijna goed.", work.office().adviser(), NOW.plusSeconds(1));
        check.approve(judged.id(), "Dank u.", work.office().adviser(), NOW.plusSeconds(2));
        return check;
    }

    @Override
    default void change(DocumentCheck root) {
        var documents = root.snapshot().documents();
        root.lapse(documents.get(1).id(), anybody(root), NOW.plusSeconds(3));
        root.withdraw(documents.get(0).id(), NOW.plusSeconds(4));
        root.remove(documents.get(2).id(), NOW);
    }

    @Override
    default Record stateOf(DocumentCheck root) {
        return root.snapshot();
    }

    @Override
    default void save(DocumentCheck root) {
        stores().documentChecks().save(root);
    }

    @Override
    default Optional<DocumentCheck> stored(DocumentCheck root) {
        return stores().documentChecks().find(root.snapshot().id());
    }

    /** Somebody who is known: whoever asked. */
    private static UserId anybody(DocumentCheck check) {
        return Objects.requireNonNull(check.snapshot().documents().get(2).progress().by());
    }

    private WorkExamples work() {
        return WorkExamples.in(ExampleOffice.in(stores()));
    }

    @Test
    default void a_stale_copy_is_refused_even_when_another_document_changed() {
        var work = work();
        var check = work.aCheck(WorkExamples.aRequest(work.aSavedKind()), WorkExamples.aRequest(work.aSavedKind()));
        save(check);
        var first = stored(check).orElseThrow();
        var second = stored(check).orElseThrow();
        first.remark(document(check, 0), "Een", NOW);
        second.remark(document(check, 1), "Twee", NOW);
        save(first);
        assertThatThrownBy(() -> save(second)).isInstanceOf(StaleVersion.class);
        assertThat(stored(check).orElseThrow().snapshot().documents())
                .extracting(RequestedDocument::remark)
                .containsExactly("Een", "");
    }

    @Test
    default void a_file_moves_the_version_of_the_whole_by_one() {
        var work = work();
        var check = work.aCheck(WorkExamples.aRequest(work.aSavedKind()));
        save(check);
        var received = stored(check).orElseThrow();
        received.receive(document(check, 0), work.aFile(NOW));
        save(received);
        assertThat(stored(check).orElseThrow().snapshot().version()).isEqualTo(2);
        var dated = stored(check).orElseThrow();
        dated.date(document(check, 0), LocalDate.of(2026, 11, 1));
        save(dated);
        assertThat(stored(check).orElseThrow().snapshot()).satisfies(state -> {
            assertThat(state.version()).isEqualTo(3);
            assertThat(state.documents().get(0).versions()).singleElement().satisfies(version -> assertThat(
                            version.datedOn())
                    .isEqualTo(LocalDate.of(2026, 11, 1)));
        });
    }

    @Test
    default void files_come_and_go_in_their_order() {
        var work = work();
        var check = work.aCheck(WorkExamples.aRequest(work.aSavedKind()));
        var document = document(check, 0);
        var files = List.of(work.aFile(NOW), work.aFile(NOW.plusSeconds(5)), work.aFile(NOW.plusSeconds(9)));
        check.receive(document, files.get(0));
        save(check);
        var judged = stored(check).orElseThrow();
        judged.reject(document, "Onleesbaar", work.office().adviser(), NOW.plusSeconds(1));
        judged.requestAgain(document, true, "", work.office().adviser(), NOW.plusSeconds(2));
        judged.receive(document, files.get(1));
        judged.receive(document, files.get(2));
        save(judged);
        assertThat(files(check)).isEqualTo(files);
        var back = stored(check).orElseThrow();
        back.withdraw(document, NOW.plusSeconds(10));
        save(back);
        assertThat(files(check)).isEqualTo(files.subList(0, 1));
    }

    private List<FileVersion> files(DocumentCheck check) {
        return stored(check).orElseThrow().snapshot().documents().get(0).versions();
    }

    @Test
    @Tag("BEY-09")
    default void a_file_may_be_here_more_than_once() {
        var work = work();
        var check = work.aCheck(WorkExamples.aRequest(work.aSavedKind()), WorkExamples.aRequest(work.aSavedKind()));
        var file = work.aFile(NOW);
        check.receive(document(check, 0), file);
        check.receive(document(check, 1), file);
        save(check);
        assertThat(stores().documentChecks().holding(file.file()).orElseThrow().snapshot().id())
                .isEqualTo(check.snapshot().id());
        assertThat(stores().documentChecks().holding(new FileId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void it_is_found_by_its_item_its_documents_and_its_dossier() {
        var work = work();
        var check = work.aCheck(WorkExamples.aRequest(work.aSavedKind()));
        var other = work.forAnotherItem().aCheck(WorkExamples.aRequest(work.aSavedKind()));
        var elsewhere = work().aCheck();
        List.of(check, other, elsewhere).forEach(this::save);
        var checks = stores().documentChecks();
        var known = stored(check).orElseThrow().snapshot();
        assertThat(checks.of(work.item()).orElseThrow().snapshot()).isEqualTo(known);
        assertThat(checks.lock(work.item()).orElseThrow().snapshot()).isEqualTo(known);
        assertThat(checks.holding(document(check, 0)).orElseThrow().snapshot()).isEqualTo(known);
        assertThat(checks.holding(new RequestedDocumentId(UUID.randomUUID()))).isEmpty();
        assertThat(checks.of(work.forAnotherItem().item())).isEmpty();
        assertThat(checks.lock(work.forAnotherItem().item())).isEmpty();
        assertThat(checks.ofDossier(work.office().dossier()))
                .extracting(found -> found.snapshot().id())
                .containsExactlyInAnyOrder(
                        check.snapshot().id(), other.snapshot().id());
    }

    @Test
    default void several_are_saved_and_found_at_once() {
        var work = work();
        var check = work.aCheck(WorkExamples.aRequest(work.aSavedKind()), WorkExamples.aRequest(work.aSavedKind()));
        var second = work.forAnotherItem();
        var other = second.aCheck(WorkExamples.aRequest(work.aSavedKind()));
        var product = DocumentCheck.open(
                new DocumentCheckId(UUID.randomUUID()), work.office().dossier(), work.aProduct());
        var checks = stores().documentChecks();
        checks.saveAll(List.of(check, other, product));
        var both = List.of(
                stored(check).orElseThrow().snapshot(), stored(product).orElseThrow().snapshot());
        var items = List.of(work.item(), product.snapshot().item(), work.forAnotherItem().item());
        assertThat(checks.lock(items)).extracting(DocumentCheck::snapshot).containsExactlyInAnyOrderElementsOf(both);
        assertThat(checks.lock(List.of())).isEmpty();
        assertThat(checks.holding(List.of(document(check, 0), document(check, 1), document(other, 0))))
                .extracting(found -> found.snapshot().id())
                .containsExactlyInAnyOrder(
                        check.snapshot().id(), other.snapshot().id());
        assertThat(checks.holding(List.of())).isEmpty();
    }

    @Test
    default void those_of_several_items_are_found_at_once() {
        var one = work();
        var other = work();
        save(one.aCheck());
        save(other.aCheck());
        assertThat(stores().documentChecks().of(List.of(one.item(), other.item(), work().item())))
                .extracting(check -> check.snapshot().item())
                .containsExactlyInAnyOrder(one.item(), other.item());
        assertThat(stores().documentChecks().of(List.of())).isEmpty();
    }

    @Test
    default void an_item_has_one_check() {
        var work = work();
        save(work.aCheck());
        assertThatThrownBy(() -> save(work.aCheck())).isInstanceOf(StaleVersion.class);
    }

    @Test
    default void a_product_has_one_too() {
        var work = work();
        var product = work.aProduct();
        var check = DocumentCheck.open(
                new DocumentCheckId(UUID.randomUUID()), work.office().dossier(), product);
        save(check);
        assertThat(stores().documentChecks().of(product)).isPresent();
        var second = DocumentCheck.open(
                new DocumentCheckId(UUID.randomUUID()), work.office().dossier(), product);
        assertThatThrownBy(() -> save(second)).isInstanceOf(StaleVersion.class);
    }

    @Test
    @Tag("APT-21")
    default void an_empty_one_can_be_removed_and_a_stale_copy_not() {
        var work = work();
        var check = work.aCheck();
        save(check);
        var stale = stored(check).orElseThrow();
        var changed = stored(check).orElseThrow();
        changed.request(List.of(WorkExamples.aRequest(work.aSavedKind())), work.office().adviser(), NOW);
        save(changed);
        assertThatThrownBy(() -> stores().documentChecks().remove(stale)).isInstanceOf(StaleVersion.class);
        var emptied = stored(check).orElseThrow();
        emptied.remove(document(emptied, 0), NOW);
        save(emptied);
        stores().documentChecks().remove(stored(check).orElseThrow());
        assertThat(stored(check)).isEmpty();
    }

    private static RequestedDocumentId document(DocumentCheck check, int place) {
        return check.snapshot().documents().get(place).id();
    }
}
