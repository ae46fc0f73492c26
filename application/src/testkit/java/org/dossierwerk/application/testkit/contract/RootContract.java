package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.testkit.Versions;
import org.dossierwerk.domain.shared.Aggregate;
import org.junit.jupiter.api.Test;

/** What holds for the repository of every root. */
public interface RootContract<A extends Aggregate> extends StorageContract {

    /** A new one with as many parts as it can have; all it points at is saved. */
    A example();

    /** Changes something about it. */
    void change(A root);

    Record stateOf(A root);

    void save(A root);

    /** The same one as it is stored. */
    Optional<A> stored(A root);

    @Test
    default void what_is_saved_comes_back_whole() {
        var root = example();
        save(root);
        assertThat(stateOf(load(root)))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(stateOf(root));
    }

    @Test
    default void what_was_changed_comes_back_whole() {
        var root = saved();
        change(root);
        save(root);
        assertThat(stateOf(load(root)))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(stateOf(root));
    }

    @Test
    default void nothing_is_found_before_it_is_saved() {
        assertThat(stored(example())).isEmpty();
    }

    @Test
    default void each_change_moves_the_version_by_one() {
        var root = saved();
        assertThat(version(root)).isEqualTo(1);
        change(root);
        save(root);
        assertThat(version(load(root))).isEqualTo(2);
    }

    @Test
    default void saving_without_a_change_moves_no_version() {
        var root = saved();
        save(root);
        assertThat(version(load(root))).isEqualTo(version(root));
    }

    @Test
    default void a_stale_copy_is_refused() {
        var first = saved();
        var second = load(first);
        change(first);
        save(first);
        change(second);
        assertThatThrownBy(() -> save(second)).isInstanceOf(StaleVersion.class);
    }

    @Test
    default void a_new_one_under_a_known_id_is_refused() {
        var root = example();
        save(root);
        assertThatThrownBy(() -> save(root)).isInstanceOf(StaleVersion.class);
    }

    @Test
    default void a_change_that_is_not_saved_is_not_kept() {
        var root = saved();
        var before = stateOf(root);
        stores().unitOfWork().run(() -> change(load(root)));
        change(root);
        assertThat(stateOf(load(root))).isEqualTo(before);
    }

    @Test
    default void what_a_failed_unit_saved_is_undone() {
        var root = saved();
        var before = stateOf(root);
        assertThatThrownBy(() -> stores().unitOfWork().run(() -> {
                    change(root);
                    save(root);
                    throw new UnsupportedOperationException("halfway");
                }))
                .hasMessage("halfway");
        assertThat(stateOf(load(root))).isEqualTo(before);
    }

    @Test
    default void events_go_to_the_sink_once() {
        var root = example();
        int before = events().size();
        save(root);
        assertThat(root.takeEvents()).isEmpty();
        assertThat(events().subList(before, events().size()))
                .doesNotHaveDuplicates()
                .allSatisfy(event -> assertThat(event.occurredAt()).isNotNull());
    }

    private A saved() {
        var root = example();
        save(root);
        return load(root);
    }

    private A load(A root) {
        return stored(root).orElseThrow();
    }

    private long version(A root) {
        return Versions.of(stateOf(root));
    }
}
