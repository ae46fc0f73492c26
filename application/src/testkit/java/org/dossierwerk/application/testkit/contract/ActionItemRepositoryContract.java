package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.application.port.storage.ActionItemRepository;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.WorkExamples;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.action.ActionItemStatus;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an {@link ActionItemRepository} does. */
public interface ActionItemRepositoryContract extends RootContract<ActionItem> {

    @Override
    default ActionItem example() {
        var task = new ActionItem.Task(
                ActionItemKind.FILL_IN_FORM,
                "Vul het inventarisatieformulier in",
                "Twintig minuten.\nNeem uw jaaropgaaf erbij.",
                null,
                new ApplicantId(UUID.randomUUID()),
                LocalDate.of(2026, 12, 1));
        return work().anActionItem(task);
    }

    @Override
    default void change(ActionItem root) {
        root.change(new ActionItem.Task(ActionItemKind.FILL_IN_FORM, "Ander formulier", "", null, null, null));
        root.complete(NOW.plusSeconds(1));
    }

    @Override
    default Record stateOf(ActionItem root) {
        return root.snapshot();
    }

    @Override
    default void save(ActionItem root) {
        stores().actionItems().save(root);
    }

    @Override
    default Optional<ActionItem> stored(ActionItem root) {
        return stores().actionItems().find(root.snapshot().id());
    }

    private WorkExamples work() {
        return WorkExamples.in(ExampleOffice.in(stores()));
    }

    @Test
    default void those_of_several_items_are_found_at_once_in_the_order_in_which_they_were_saved() {
        var work = work();
        var other = work.forAnotherItem();
        var items = List.of(other.aDelivery(), work.aDelivery(), other.aDelivery());
        items.forEach(this::save);
        save(work.forAnotherItem().aDelivery());
        assertThat(stores().actionItems().of(List.of(work.item(), other.item())))
                .extracting(item -> item.snapshot().id())
                .containsExactlyElementsOf(
                        items.stream().map(item -> item.snapshot().id()).toList());
        assertThat(stores().actionItems().of(List.of())).isEmpty();
    }

    @Test
    default void what_is_to_be_signed_and_the_signature_come_back_whole() {
        var task = new ActionItem.Task(
                ActionItemKind.SIGN,
                "Onderteken",
                "",
                null,
                null,
                null,
                new RequestedDocumentId(UUID.randomUUID()));
        var item = work().anActionItem(task);
        item.sign(new ActionItem.Signature("Emma ☃", new FileId(UUID.randomUUID()), "ab".repeat(32)), NOW);
        save(item);
        assertThat(stored(item).orElseThrow().snapshot())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(item.snapshot());
    }

    @Test
    default void the_delivery_of_a_document_comes_back_whole() {
        var item = work().aDelivery();
        save(item);
        assertThat(stored(item).orElseThrow().snapshot().task())
                .isEqualTo(item.snapshot().task());
    }

    @Test
    default void an_item_and_a_dossier_have_their_own_in_the_order_of_their_first_saves() {
        var work = work();
        var elsewhere = work.forAnotherItem();
        var first = work.anActionItem(WorkExamples.aTask("Een"));
        var second = work.anActionItem(WorkExamples.aTask("Twee"));
        var third = elsewhere.anActionItem(WorkExamples.aTask("Drie"));
        stores().actionItems().saveAll(List.of(first, second));
        save(third);
        save(work().aDelivery());
        var changed = stored(first).orElseThrow();
        changed.drop(NOW.plusSeconds(60));
        save(changed);
        assertThat(titles(stores().actionItems().of(work.item()))).containsExactly("Een", "Twee");
        assertThat(titles(stores().actionItems().ofDossier(work.office().dossier())))
                .containsExactly("Een", "Twee", "Drie");
    }

    private static List<String> titles(List<ActionItem> items) {
        return items.stream().map(item -> item.snapshot().task().title()).toList();
    }

    @Test
    default void a_product_has_its_own() {
        var work = work();
        var product = work.aProduct();
        var item = ActionItem.open(
                new ActionItemId(UUID.randomUUID()),
                work.office().dossier(),
                product,
                WorkExamples.aTask("Lees de offerte"),
                NOW);
        save(item);
        assertThat(titles(stores().actionItems().of(product))).containsExactly("Lees de offerte");
        assertThat(stores().actionItems().of(work.item())).isEmpty();
    }

    @Test
    default void those_about_documents_are_found_dropped_ones_too() {
        var work = work();
        var one = work.aDelivery();
        var other = work.aDelivery();
        one.drop(NOW);
        stores().actionItems().saveAll(List.of(one, other, work.aDelivery()));
        assertThat(stores().actionItems().about(List.of(document(one), document(other))))
                .extracting(item -> item.snapshot().id())
                .containsExactly(one.snapshot().id(), other.snapshot().id());
        assertThat(stores().actionItems().about(List.of())).isEmpty();
    }

    @Test
    default void a_document_has_one_at_most() {
        var work = work();
        var first = work.aDelivery();
        save(first);
        var second = work.anActionItem(ActionItem.Task.deliver(document(first), null));
        assertThatThrownBy(() -> save(second)).isInstanceOf(StaleVersion.class);
    }

    @Test
    default void many_are_saved_with_their_events_and_none_when_one_is_stale() {
        var work = work();
        var items = Stream.generate(work::aDelivery).limit(40).toList();
        int before = events().size();
        stores().actionItems().saveAll(items);
        assertThat(events().size() - before).isEqualTo(40);
        var loaded = stores().actionItems().of(work.item());
        assertThat(loaded).hasSize(40).allSatisfy(item -> assertThat(item.snapshot().version()).isEqualTo(1));
        var changed = stored(items.get(39)).orElseThrow();
        changed.complete(NOW);
        save(changed);
        loaded.forEach(item -> item.complete(NOW));
        assertThatThrownBy(() -> stores().actionItems().saveAll(loaded)).isInstanceOf(StaleVersion.class);
        assertThat(stores().actionItems().of(work.item()))
                .filteredOn(item -> item.snapshot().status() == ActionItemStatus.COMPLETED)
                .hasSize(1);
    }

    @Test
    @Tag("APT-21")
    default void a_removed_one_is_gone() {
        var item = work().aDelivery();
        save(item);
        stores().actionItems().remove(stored(item).orElseThrow());
        assertThat(stored(item)).isEmpty();
    }

    private static RequestedDocumentId document(ActionItem item) {
        return item.snapshot().task().document();
    }
}
