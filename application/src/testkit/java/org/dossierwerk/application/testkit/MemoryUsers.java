package org.dossierwerk.application.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.UserRepository;
import org.dossierwerk.domain.access.AccessRefusal;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;

/** Users in memory; user names are unique without regard to case. */
final class MemoryUsers implements UserRepository {

    private final Root<UserId, User, User.Snapshot> root;

    MemoryUsers(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.users,
                User.Snapshot::id,
                User::snapshot,
                User::restore,
                MemoryUsers::requireUnique);
    }

    @Override
    public Optional<User> find(UserId id) {
        return root.find(id);
    }

    @Override
    public void save(User user) {
        root.save(user);
    }

    @Override
    public List<User> findAll(Collection<UserId> ids) {
        return root.all(user -> ids.contains(user.id()));
    }

    @Override
    public boolean othersMaintainUsers(UserId user) {
        return root.any(other -> !other.id().equals(user)
                && other.active()
                && other.rights().contains(Right.MAINTAIN_USERS));
    }

    @Override
    public boolean isEmpty() {
        return !root.any(user -> true);
    }

    @Override
    public boolean isFree(String userName) {
        return !root.any(user -> user.userName().equalsIgnoreCase(userName));
    }

    @Override
    public Optional<User> lockCalendar(UserId adviser) {
        return root.find(adviser);
    }

    private static void requireUnique(State state, User.Snapshot saved) {
        for (var other : state.users.values()) {
            if (!other.id().equals(saved.id()) && other.userName().equalsIgnoreCase(saved.userName())) {
                throw new AccessRefusal.UserNameTaken();
            }
        }
    }
}
