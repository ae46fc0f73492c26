package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.testkit.AccessExamples;
import org.dossierwerk.application.testkit.PartyExamples;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.access.AccountId;
import org.dossierwerk.domain.access.OneTimeLink;
import org.junit.jupiter.api.Test;

/** What a {@link OneTimeLinkRepository} does. */
public interface OneTimeLinkRepositoryContract extends RootContract<OneTimeLink> {

    @Override
    default OneTimeLink example() {
        return AccessExamples.aLink(account());
    }

    @Override
    default void change(OneTimeLink root) {
        root.use(NOW);
    }

    @Override
    default Record stateOf(OneTimeLink root) {
        return root.snapshot();
    }

    @Override
    default void save(OneTimeLink root) {
        stores().oneTimeLinks().save(root);
    }

    @Override
    default Optional<OneTimeLink> stored(OneTimeLink root) {
        return stores().oneTimeLinks().find(root.snapshot().id());
    }

    @Test
    default void a_link_is_found_by_the_hash_of_its_token() {
        var link = AccessExamples.aLink(null);
        save(link);
        assertThat(found(link)).isPresent();
        assertThat(stores().unitOfWork().call(() -> stores().oneTimeLinks().findByTokenHash("other")))
                .isEmpty();
    }

    @Test
    default void revoking_makes_the_unused_links_of_one_account_useless() {
        var account = account();
        var first = AccessExamples.aLink(account);
        var second = AccessExamples.aLink(account);
        var elsewhere = AccessExamples.aLink(account());
        List.of(first, second, elsewhere).forEach(this::save);
        stores().oneTimeLinks().revoke(account);
        assertThat(found(first)).isEmpty();
        assertThat(found(second)).isEmpty();
        assertThat(found(elsewhere)).isPresent();
    }

    private Optional<OneTimeLink> found(OneTimeLink link) {
        return stores().unitOfWork()
                .call(() -> stores().oneTimeLinks().findByTokenHash(link.snapshot().tokenHash()));
    }

    private AccountId account() {
        var person = PartyExamples.aPerson();
        stores().parties().save(person);
        var account = AccessExamples.anAccount(new AccountHolder.Client(person.snapshot().id()));
        stores().accounts().save(account);
        return account.snapshot().id();
    }
}
