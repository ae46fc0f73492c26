package org.dossierwerk.application.access;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.access.Entrance.SignedIn;
import org.dossierwerk.application.mail.AccessLetters.Addressee;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.access.Account;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.access.AccountStatus;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.party.Party;

/** Knows whose an account is, and whether they may come in now. */
final class Keyring {

    private final Workbench bench;
    private final Stores stores;

    Keyring(Workbench bench) {
        this.bench = bench;
        this.stores = bench.stores();
    }

    /** Not blocked, and of staff only who still works here (ADM-01). */
    boolean opens(Account.Snapshot account) {
        if (account.status() == AccountStatus.BLOCKED) {
            return false;
        }
        return !(account.holder() instanceof AccountHolder.Staff staff)
                || stores.users()
                        .find(staff.user())
                        .filter(user -> user.snapshot().active())
                        .isPresent();
    }

    static Caller caller(Account.Snapshot account) {
        return account.holder() instanceof AccountHolder.Staff staff
                ? Caller.user(staff.user())
                : Caller.client(((AccountHolder.Client) account.holder()).person());
    }

    static SignedIn signedIn(Account.Snapshot account) {
        return new SignedIn(account.id(), account.stamp(), account.holder().realm(), caller(account));
    }

    /** Names around an account, on which no password may be built. */
    List<String> contextWords(String userName) {
        return List.of(userName, bench.settings().name());
    }

    /** Where the holder of an account is written to; empty when nothing can be sent. */
    Optional<Addressee> addressee(Account.Snapshot account) {
        if (account.holder() instanceof AccountHolder.Staff staff) {
            return stores.users()
                    .find(staff.user())
                    .map(User::snapshot)
                    .map(user ->
                            Addressee.colleague(user.profile(), bench.settings().formOfAddress(), null));
        }
        return stores.parties()
                .find(((AccountHolder.Client) account.holder()).person())
                .map(Party::snapshot)
                .filter(card -> card.contact().email() != null)
                .filter(card -> card.identity() instanceof Party.Person)
                .map(this::client);
    }

    private Addressee client(Party.Snapshot card) {
        var settings = bench.settings();
        var manner = stores.dossierQueries().of(card.id()).stream()
                .filter(hit -> hit.status() == DossierStatus.OPEN)
                .findFirst()
                .flatMap(hit -> stores.dossiers().find(hit.id()))
                .map(dossier -> dossier.snapshot().manner())
                .orElseGet(() -> new Dossier.Manner(settings.formOfAddress(), settings.language()));
        return Addressee.client((Party.Person) card.identity(), card.contact(), manner, null, null);
    }
}
