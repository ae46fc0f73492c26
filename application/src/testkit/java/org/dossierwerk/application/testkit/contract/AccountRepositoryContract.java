package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.testkit.AccessExamples;
import org.dossierwerk.application.testkit.PartyExamples;
import org.dossierwerk.application.testkit.UserExamples;
import org.dossierwerk.domain.access.AccessRefusal;
import org.dossierwerk.domain.access.Account;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.access.Realm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link AccountRepository} does. */
public interface AccountRepositoryContract extends RootContract<Account> {

    @Override
    default Account example() {
        return AccessExamples.anAccount(client());
    }

    @Override
    default void change(Account root) {
        root.setPassword("$argon2id$x", NOW);
    }

    @Override
    default Record stateOf(Account root) {
        return root.snapshot();
    }

    @Override
    default void save(Account root) {
        stores().accounts().save(root);
    }

    @Override
    default Optional<Account> stored(Account root) {
        return stores().accounts().find(root.snapshot().id());
    }

    @Test
    default void an_account_is_found_by_its_holder() {
        var client = client();
        var staff = staff();
        save(AccessExamples.anAccount(client));
        save(AccessExamples.anAccount(staff));
        assertThat(stores().accounts().findByHolder(staff).orElseThrow().snapshot().holder())
                .isEqualTo(staff);
        assertThat(stores().accounts().findByHolder(client())).isEmpty();
        assertThat(stores().accounts().findByHolders(List.of(client, client(), staff)))
                .extracting(account -> account.snapshot().holder())
                .containsExactlyInAnyOrder(client, staff);
        assertThat(stores().accounts().findByHolders(List.<AccountHolder>of())).isEmpty();
    }

    @Test
    @Tag("POR-02")
    default void a_user_name_is_unique_behind_its_door_whatever_its_case() {
        save(AccessExamples.anAccount(client(), "Emma"));
        assertThatThrownBy(() -> save(AccessExamples.anAccount(client(), "emma")))
                .isInstanceOf(AccessRefusal.UserNameTaken.class);
        save(AccessExamples.anAccount(staff(), "emma"));
        var accounts = stores().accounts();
        assertThat(accounts.findByUserName(Realm.PORTAL, "EMMA").orElseThrow().snapshot().userName())
                .isEqualTo("Emma");
        assertThat(accounts.findByUserName(Realm.DESK, "EMMA").orElseThrow().snapshot().userName())
                .isEqualTo("emma");
    }

    @Test
    default void a_holder_has_one_account() {
        var client = client();
        save(AccessExamples.anAccount(client));
        assertThatThrownBy(() -> save(AccessExamples.anAccount(client))).isInstanceOf(StaleVersion.class);
    }

    private AccountHolder client() {
        var person = PartyExamples.aPerson();
        stores().parties().save(person);
        return new AccountHolder.Client(person.snapshot().id());
    }

    private AccountHolder staff() {
        var user = UserExamples.aUser();
        stores().users().save(user);
        return new AccountHolder.Staff(user.snapshot().id());
    }
}
