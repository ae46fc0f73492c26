package org.dossierwerk.adapters.persistence.office;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.Loaded;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.UserRepository;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;

/** Users on PostgreSQL. */
final class JpaUserRepository implements UserRepository {

    private final Work work;
    private final RootTable<User, User.Snapshot, UserRow> table;

    JpaUserRepository(Work work) {
        this.work = work;
        this.table = new RootTable<>(work, new UserMapper());
    }

    @Override
    public Optional<User> find(UserId id) {
        return table.one(entityManager -> Loaded.has(entityManager, OfficeSettingsRow.class, OfficeMapper.ONLY)
                ? entityManager.find(UserRow.class, id.value())
                : withTheOffice(entityManager, id));
    }

    /** What holds for the office comes along, because whoever asks who somebody is asks for it next. */
    private static @Nullable UserRow withTheOffice(EntityManager entityManager, UserId id) {
        return entityManager
                .createQuery(
                        "select u, o from UserRow u left join OfficeSettingsRow o on o.id = :only where u.id = :id",
                        Object[].class)
                .setParameter("only", OfficeMapper.ONLY)
                .setParameter("id", id.value())
                .getResultStream()
                .map(found -> (UserRow) found[0])
                .findFirst()
                .orElse(null);
    }

    @Override
    public void save(User user) {
        table.save(user);
    }

    @Override
    public List<User> findAll(Collection<UserId> ids) {
        return table.withIds(ids.stream().map(UserId::value).toList());
    }

    @Override
    public boolean othersMaintainUsers(UserId user) {
        return any(new Sql(
                        "SELECT 1 AS found FROM office_user WHERE active AND :right = ANY (rights) AND id <> :user LIMIT 1")
                .set("right", Right.MAINTAIN_USERS.name())
                .set("user", user.value()));
    }

    @Override
    public boolean isEmpty() {
        return !any(new Sql("SELECT 1 AS found FROM office_user LIMIT 1"));
    }

    @Override
    public boolean isFree(String userName) {
        return !any(new Sql("SELECT 1 AS found FROM office_user WHERE user_name_key = :key")
                .set("key", UserMapper.key(userName)));
    }

    @Override
    public Optional<User> lockCalendar(UserId adviser) {
        return table.lock(adviser.value());
    }

    private boolean any(Sql question) {
        return work.with(entityManager -> !question.lines(entityManager).isEmpty());
    }
}
