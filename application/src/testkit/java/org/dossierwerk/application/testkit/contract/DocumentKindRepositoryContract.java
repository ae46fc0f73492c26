package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.port.storage.DocumentKindRepository;
import org.dossierwerk.application.testkit.WorkExamples;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileFormat;
import org.junit.jupiter.api.Test;

/** What a {@link DocumentKindRepository} does. */
public interface DocumentKindRepositoryContract extends RootContract<DocumentKind> {

    @Override
    default DocumentKind example() {
        return WorkExamples.aKind("Salarisstrook " + UUID.randomUUID());
    }

    @Override
    default void change(DocumentKind root) {
        var setup = root.snapshot().setup();
        root.change(new DocumentKind.Setup(setup.name(), "", Set.of(FileFormat.PDF), false, null));
    }

    @Override
    default Record stateOf(DocumentKind root) {
        return root.snapshot();
    }

    @Override
    default void save(DocumentKind root) {
        stores().documentKinds().save(root);
    }

    @Override
    default Optional<DocumentKind> stored(DocumentKind root) {
        return stores().documentKinds().find(root.snapshot().id());
    }

    @Test
    default void two_kinds_do_not_have_one_name_whatever_its_case() {
        save(WorkExamples.aKind("Éénmalige verklaring"));
        var second = WorkExamples.aKind("éénmalige VERKLARING");
        assertThatThrownBy(() -> save(second)).isInstanceOf(DocumentRefusal.KindTwice.class);
        assertThat(stored(second)).isEmpty();
    }

    @Test
    default void a_kind_is_not_renamed_to_another_s_name() {
        save(WorkExamples.aKind("Een"));
        var other = WorkExamples.aKind("Ander");
        save(other);
        var loaded = stored(other).orElseThrow();
        loaded.change(new DocumentKind.Setup("een", "", EnumSet.of(FileFormat.PDF), true, null));
        assertThatThrownBy(() -> save(loaded)).isInstanceOf(DocumentRefusal.KindTwice.class);
    }

    @Test
    default void several_are_found_at_once() {
        var first = WorkExamples.aKind("Een");
        var second = WorkExamples.aKind("Twee");
        List.of(first, second, WorkExamples.aKind("Drie")).forEach(this::save);
        var wanted = List.of(first.snapshot().id(), second.snapshot().id(), new DocumentKindId(UUID.randomUUID()));
        assertThat(stores().documentKinds().findAll(wanted))
                .extracting(kind -> kind.snapshot().setup().name())
                .containsExactlyInAnyOrder("Een", "Twee");
        assertThat(stores().documentKinds().findAll(List.of())).isEmpty();
    }

    @Test
    default void all_are_listed_the_active_ones_first_then_by_name() {
        var past = WorkExamples.aKind("Aangifte");
        past.retire();
        save(past);
        for (var name : List.of("Überweisung", "jaaropgaaf", "Waarderapport")) {
            save(WorkExamples.aKind(name));
        }
        assertThat(stores().documentKinds().all())
                .extracting(kind -> kind.snapshot().setup().name())
                .containsExactly("jaaropgaaf", "Überweisung", "Waarderapport", "Aangifte");
    }
}
