package org.dossierwerk.application.access;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Digest;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.mail.AccessLetters;
import org.dossierwerk.application.mail.Tokens;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.access.AccessRefusal;
import org.dossierwerk.domain.access.Account;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.access.AccountId;
import org.dossierwerk.domain.access.OneTimeLink;
import org.dossierwerk.domain.access.PasswordPolicy;
import org.dossierwerk.domain.access.Realm;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.Rights;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/** Hashing takes long on purpose and happens with no unit of work open. */
final class EntranceService implements Entrance {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Workbench bench;
    private final Stores stores;
    private final Function<Caller, Workbench> benchFor;
    private final Passwords passwords;
    private final AccessLetters letters;
    private final Tokens tokens;
    private final Keyring keyring;
    private final Throttle throttle;

    /** @param benchFor opens the storage in the name of who has just been recognised */
    EntranceService(
            Workbench bench,
            Function<Caller, Workbench> benchFor,
            Passwords passwords,
            AccessLetters letters,
            Tokens tokens) {
        this.bench = bench;
        this.stores = bench.stores();
        this.benchFor = benchFor;
        this.passwords = passwords;
        this.letters = letters;
        this.tokens = tokens;
        this.keyring = new Keyring(bench);
        this.throttle = new Throttle(stores.signInAttempts());
    }

    @Override
    public String officeName() {
        return stores.unitOfWork()
                .read(() -> stores.office().settings().map(OfficeSettings::name).orElse(""));
    }

    @Override
    public SignedIn signIn(Realm realm, String userName, String password, String origin) {
        var key = key(realm, userName);
        var found = stores.unitOfWork().call(() -> {
            throttle.begin(key, origin, bench.now());
            return find(realm, userName);
        });
        boolean fits = passwords.fit(
                password, found.map(Account.Snapshot::passwordHash).orElse(null));
        if (found.isEmpty() || !fits) {
            stores.unitOfWork().run(() -> {
                throttle.failed(origin, bench.now());
                note(
                        bench,
                        null,
                        "access.sign-in-failed",
                        found.map(a -> a.id().value()).orElse(NOBODY));
            });
            throw new AccessRefusal.NotRecognised();
        }
        return stores.unitOfWork().call(() -> {
            throttle.succeeded(key);
            return recognised(bench, found.get());
        });
    }

    private Optional<Account.Snapshot> find(Realm realm, String userName) {
        return stores.accounts()
                .findByUserName(realm, userName.strip())
                .map(Account::snapshot)
                .filter(keyring::opens);
    }

    /** The attempts on one name; hashed, because people type passwords into the wrong field. */
    private static String key(Realm realm, String userName) {
        return realm + ":" + Digest.sha256(userName.strip().toLowerCase(Locale.ROOT));
    }

    private static SignedIn recognised(Workbench own, Account.Snapshot account) {
        note(own, Keyring.caller(account), "access.signed-in", account.id().value());
        return Keyring.signedIn(account);
    }

    private static void note(Workbench own, @Nullable Caller caller, String action, UUID subject) {
        new Audit(own.stores(), caller, own.ids()).note(action, null, subject, Map.of(), own.now());
    }

    @Override
    public boolean stillValid(AccountId account, int stamp) {
        return stores.unitOfWork()
                .read(() -> stores.accounts()
                        .find(account)
                        .map(Account::snapshot)
                        .filter(found -> found.stamp() == stamp)
                        .filter(keyring::opens)
                        .isPresent());
    }

    @Override
    public void requestPasswordReset(Realm realm, String userName, String origin) {
        stores.unitOfWork().run(() -> {
            throttle.begin("reset:" + key(realm, userName), origin, bench.now());
            throttle.failed(origin, bench.now());
            find(realm, userName)
                    .ifPresent(account -> keyring.addressee(account)
                            .ifPresent(to -> letters.write(Occasion.PASSWORD_RESET, account, to)));
        });
    }

    @Override
    public LinkDetails look(String token) {
        return stores.unitOfWork().read(() -> {
            var link = usable(stores, token).snapshot();
            return account(link)
                    .map(account ->
                            new LinkDetails(link.purpose(), account.holder().realm(), account.userName()))
                    .orElseGet(() -> new LinkDetails(link.purpose(), Realm.DESK, ""));
        });
    }

    @Override
    public SignedIn setPassword(String token, String password) {
        var account = stores.unitOfWork().read(() -> {
            var found = account(usable(stores, token).snapshot()).orElseThrow(AccessRefusal.LinkUsedUp::new);
            PasswordPolicy.require(password, keyring.contextWords(found.userName()));
            return found;
        });
        var hash = passwords.hash(password);
        var own = benchFor.apply(Keyring.caller(account));
        return own.stores().unitOfWork().call(() -> {
            useUp(own, token);
            var opened = own.stores().accounts().find(account.id()).orElseThrow(AccessRefusal.LinkUsedUp::new);
            opened.setPassword(hash, own.now());
            own.stores().accounts().save(opened);
            own.stores().oneTimeLinks().revoke(account.id());
            throttle.succeeded(key(account.holder().realm(), account.userName()));
            return recognised(own, opened.snapshot());
        });
    }

    @Override
    public SignedIn becomeFirstAdministrator(String token, FirstAdministrator command) {
        var userName = Text.required("userName", Text.identifier("userName", command.userName(), 254), 254);
        stores.unitOfWork().read(() -> {
            PasswordPolicy.require(command.password(), keyring.contextWords(userName));
            return usable(stores, token);
        });
        var hash = passwords.hash(command.password());
        var id = new UserId(bench.nextId());
        var own = benchFor.apply(Caller.user(id));
        return own.stores().unitOfWork().call(() -> {
            useUp(own, token);
            own.stores().users().save(administrator(id, userName, command));
            var account = Account.invite(new AccountId(own.nextId()), new AccountHolder.Staff(id), userName, own.now());
            account.setPassword(hash, own.now());
            own.stores().accounts().save(account);
            return recognised(own, account.snapshot());
        });
    }

    private User administrator(UserId id, String userName, FirstAdministrator command) {
        var language = bench.settings().language();
        var profile = new User.Profile(command.name(), command.email(), null, "", language, 1, null, null);
        return User.add(id, userName, profile, Rights.ofAdministrator(), bench.now());
    }

    @Override
    public @Nullable String firstAdministratorToken() {
        return stores.unitOfWork()
                .call(() ->
                        stores.users().isEmpty() ? tokens.issue(OneTimeLink.Purpose.FIRST_ADMINISTRATOR, null) : null);
    }

    private void useUp(Workbench own, String token) {
        var link = usable(own.stores(), token);
        link.use(own.now());
        own.stores().oneTimeLinks().save(link);
    }

    /** A link that can still be used: for the first administrator, only while there is nobody yet. */
    private OneTimeLink usable(Stores from, String token) {
        var link = from.oneTimeLinks().findByTokenHash(Digest.sha256(token)).orElseThrow(AccessRefusal.LinkUsedUp::new);
        link.requireUsable(bench.now());
        boolean stands = link.snapshot().account() == null
                ? from.users().isEmpty()
                : account(link.snapshot()).isPresent();
        if (!stands) {
            throw new AccessRefusal.LinkUsedUp();
        }
        return link;
    }

    private Optional<Account.Snapshot> account(OneTimeLink.Snapshot link) {
        return Optional.ofNullable(link.account())
                .flatMap(stores.accounts()::find)
                .map(Account::snapshot)
                .filter(keyring::opens);
    }
}
