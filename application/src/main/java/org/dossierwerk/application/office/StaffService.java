package org.dossierwerk.application.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.mail.AccessLetters;
import org.dossierwerk.application.mail.AccessLetters.Addressee;
import org.dossierwerk.application.office.StaffViews.Colleague;
import org.dossierwerk.application.office.StaffViews.Details;
import org.dossierwerk.application.office.StaffViews.Me;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.access.Account;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.access.AccountId;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.Text;

final class StaffService implements Staff {

    private static final int LONGEST_USER_NAME = 254;

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final AccessLetters letters;
    private final Audit audit;
    private final OfficeValues values;

    StaffService(Workbench bench, Gate gate, AccessLetters letters, Audit audit) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.letters = letters;
        this.audit = audit;
        this.values = new OfficeValues(stores);
    }

    @Override
    public Me me() {
        return stores.unitOfWork().read(() -> {
            var me = gate.enter().user();
            return new Me(me.id(), me.userName(), me.profile(), me.signature(), me.rights());
        });
    }

    @Override
    public void sign(String signature) {
        stores.unitOfWork().run(() -> {
            var me = stores.users().find(gate.enter().id()).orElseThrow();
            me.sign(signature);
            stores.users().save(me);
        });
    }

    @Override
    public List<Colleague> colleagues() {
        return stores.unitOfWork().read(() -> {
            gate.enter();
            return stores.staffQueries().colleagues();
        });
    }

    @Override
    public Details get(UserId user) {
        return stores.unitOfWork().read(() -> {
            gate.enter(Right.MAINTAIN_USERS);
            return details(find(user).snapshot());
        });
    }

    @Override
    public UserId add(UserId id, String userName, User.Profile profile, Set<Right> rights) {
        return Once.of(
                stores.unitOfWork(),
                () -> added(id, userName, profile, rights),
                () -> addNew(id, userName, profile, rights));
    }

    private Optional<UserId> added(UserId id, String userName, User.Profile profile, Set<Right> rights) {
        gate.enter(Right.MAINTAIN_USERS);
        return stores.users().find(id).map(User::snapshot).map(known -> {
            if (!known.userName().equals(cleaned(userName))
                    || !known.profile().equals(profile)
                    || !known.rights().equals(rights)) {
                throw new StaleVersion();
            }
            return id;
        });
    }

    private UserId addNew(UserId id, String userName, User.Profile profile, Set<Right> rights) {
        var me = gate.enter(Right.MAINTAIN_USERS);
        var name = cleaned(userName);
        if (!stores.users().isFree(name)) {
            throw new OfficeRefusal.Taken("userName");
        }
        var user = User.add(id, name, profile, rights, bench.now());
        stores.users().save(user);
        audit.change(
                "user.changed", id.value(), profile.name().full(), Map.of(), values.of(user.snapshot()), bench.now());
        invite(user.snapshot(), me);
        return id;
    }

    private static String cleaned(String userName) {
        return Text.required("userName", Text.identifier("userName", userName, LONGEST_USER_NAME), LONGEST_USER_NAME);
    }

    @Override
    public void change(UserId id, long version, User.Profile profile, Set<Right> rights) {
        change(id, user -> {
            if (user.snapshot().version() != version) {
                throw new StaleVersion();
            }
            user.describe(profile);
            user.grant(rights, isLastWhoMaintainsUsers(user.snapshot()));
        });
    }

    @Override
    public void invite(UserId id) {
        stores.unitOfWork().run(() -> {
            var me = gate.enter(Right.MAINTAIN_USERS);
            var user = find(id).snapshot();
            if (!user.active()) {
                throw new OfficeRefusal.UserUnavailable("user");
            }
            invite(user, me);
            note("user.invited", user);
        });
    }

    private void invite(User.Snapshot user, Visitor me) {
        var holder = new AccountHolder.Staff(user.id());
        var account = stores.accounts()
                .findByHolder(holder)
                .orElseGet(() -> Account.invite(new AccountId(bench.nextId()), holder, user.userName(), bench.now()));
        account.unblock();
        stores.accounts().save(account);
        letters.write(
                Occasion.INVITATION,
                account.snapshot(),
                Addressee.colleague(user.profile(), bench.settings().formOfAddress(), me.id()));
    }

    @Override
    public void deactivate(UserId id) {
        change(id, user -> user.deactivate(isLastWhoMaintainsUsers(user.snapshot()), bench.now()));
    }

    @Override
    public void reactivate(UserId id) {
        change(id, user -> {
            if (!user.snapshot().active()) {
                user.reactivate();
                note("user.reactivated", user.snapshot());
            }
        });
    }

    private void change(UserId id, Consumer<User> change) {
        stores.unitOfWork().run(() -> {
            gate.enter(Right.MAINTAIN_USERS);
            var user = find(id);
            var before = values.of(user.snapshot());
            change.accept(user);
            stores.users().save(user);
            var after = user.snapshot();
            audit.change(
                    "user.changed", id.value(), after.profile().name().full(), before, values.of(after), bench.now());
        });
    }

    private void note(String action, User.Snapshot user) {
        var name = user.profile().name().full();
        audit.note(action, null, user.id().value(), Map.of("name", name), bench.now());
    }

    private boolean isLastWhoMaintainsUsers(User.Snapshot user) {
        return user.active()
                && user.rights().contains(Right.MAINTAIN_USERS)
                && !stores.users().othersMaintainUsers(user.id());
    }

    private User find(UserId user) {
        return stores.users().find(user).orElseThrow(OfficeRefusal.NotFound::new);
    }

    private Details details(User.Snapshot user) {
        var status = stores.accounts()
                .findByHolder(new AccountHolder.Staff(user.id()))
                .map(account -> account.snapshot().status())
                .orElse(null);
        return new Details(
                user.id(), user.version(), user.userName(), user.profile(), user.rights(), user.active(), status);
    }
}
