package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.WorkExamples;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.source.SourceFailure;
import org.dossierwerk.domain.source.SourceShare;
import org.dossierwerk.domain.source.SourceShare.Round;
import org.dossierwerk.domain.source.SourceShare.Way;
import org.junit.jupiter.api.Test;

/** What a {@link org.dossierwerk.application.port.storage.SourceShareRepository} does. */
public interface SourceShareRepositoryContract extends RootContract<SourceShare> {

    @Override
    default SourceShare example() {
        var work = WorkExamples.in(ExampleOffice.in(stores()));
        var item = work.anActionItem(
                new ActionItem.Task(ActionItemKind.SHARE_SOURCE_DATA, "Deel uw inkomen", "", null, null, null));
        stores().actionItems().save(item);
        return SourceShare.start(
                item.snapshot().id(), work.office().dossier(), work.office().person(), round(), "sealed \u2603", Moments.NOW);
    }

    private static Round round() {
        var hash = UUID.randomUUID().toString().replace("-", "");
        return new Round("Mijn \"Gegevens\" \u2603", Way.REDIRECT, hash + hash);
    }

    @Override
    default void change(SourceShare root) {
        root.answer("sealed anew", Moments.NOW.plusSeconds(60));
    }

    @Override
    default Record stateOf(SourceShare root) {
        return root.snapshot();
    }

    @Override
    default void save(SourceShare root) {
        stores().sourceShares().save(root);
    }

    @Override
    default Optional<SourceShare> stored(SourceShare root) {
        return stores().sourceShares().find(root.snapshot().actionItem());
    }

    @Test
    default void what_was_shared_comes_back_whole_and_stays_when_it_is_begun_again() {
        var root = example();
        root.answer("sealed anew", Moments.NOW.plusSeconds(1));
        root.connect("sealed once more", Moments.NOW.plusSeconds(2));
        var result = new SourceShare.Result(
                "sealed facts", new RequestedDocumentId(UUID.randomUUID()), Moments.NOW.plusSeconds(3));
        root.complete(result, Moments.NOW.plusSeconds(3));
        save(root);
        var again = stored(root).orElseThrow();
        assertThat(again.snapshot()).usingRecursiveComparison().ignoringFields("version").isEqualTo(root.snapshot());

        var state = again.snapshot();
        again.startAgain(
                state.dossier(),
                state.person(),
                new Round("Ander", Way.CODE, state.round().stateHash()),
                "secret",
                Moments.NOW);
        again.fail(SourceFailure.NOT_REACHED, Moments.NOW.plusSeconds(9));
        save(again);
        assertThat(stored(root).orElseThrow().snapshot())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(again.snapshot());
        assertThat(again.snapshot().result()).isEqualTo(result);
        assertThat(again.snapshot().secret()).isNull();
    }

    @Test
    default void it_is_found_by_its_item_and_by_the_hash_of_its_word() {
        var root = example();
        save(root);
        var state = root.snapshot();

        assertThat(stores().sourceShares().of(List.of(state.actionItem()))).hasSize(1);
        assertThat(stores().sourceShares().of(List.of())).isEmpty();
        assertThat(stores().sourceShares().findByState(state.round().stateHash()))
                .map(found -> found.snapshot().actionItem())
                .contains(state.actionItem());
        assertThat(stores().sourceShares().findByState("0".repeat(64))).isEmpty();
    }

    @Test
    default void a_notice_is_new_once_and_forgotten_after_a_day() {
        var shares = stores().sourceShares();
        var notice = UUID.randomUUID();

        assertThat(shares.remember(notice, Moments.NOW)).isTrue();
        assertThat(shares.remember(notice, Moments.NOW.plusSeconds(1))).isFalse();
        assertThat(shares.remember(UUID.randomUUID(), Moments.NOW)).isTrue();
        shares.remember(UUID.randomUUID(), Moments.NOW.plus(Duration.ofHours(25)));
        assertThat(shares.remember(notice, Moments.NOW.plus(Duration.ofHours(25))))
                .isTrue();
    }

    @Test
    default void a_notice_of_a_unit_that_failed_is_not_remembered() {
        var notice = UUID.randomUUID();
        try {
            stores().unitOfWork().run(() -> {
                stores().sourceShares().remember(notice, Moments.NOW);
                throw new UnsupportedOperationException("halfway");
            });
        } catch (UnsupportedOperationException expected) {
            assertThat(expected).hasMessage("halfway");
        }
        assertThat(stores().sourceShares().remember(notice, Moments.NOW)).isTrue();
    }
}
