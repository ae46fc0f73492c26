package org.dossierwerk.adapters.persistence.office;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.shared.PhoneNumber;

/** Between users and their rows. */
final class UserMapper implements Mapper<User, User.Snapshot, UserRow> {

    @Override
    public Class<UserRow> rows() {
        return UserRow.class;
    }

    @Override
    public UUID id(User.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(User.Snapshot state) {
        return state.version();
    }

    @Override
    public User.Snapshot stateOf(User user) {
        return user.snapshot();
    }

    @Override
    public User restore(User.Snapshot state) {
        return User.restore(state);
    }

    @Override
    public UserRow begin(UUID id, long version) {
        var row = new UserRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(UserRow row) {
        return row.version;
    }

    @Override
    public void apply(User.Snapshot state, UserRow row) {
        var profile = state.profile();
        row.userName = state.userName();
        row.userNameKey = key(state.userName());
        row.firstName = profile.name().first();
        row.infix = profile.name().infix();
        row.lastName = profile.name().last();
        row.email = profile.email().value();
        row.phone = profile.phone() == null ? null : profile.phone().value();
        row.jobTitle = profile.jobTitle();
        row.language = profile.language();
        row.hue = (short) profile.hue();
        row.defaultLocation = profile.defaultLocation() == null
                ? null
                : profile.defaultLocation().value();
        row.defaultCaseHandler = profile.defaultCaseHandler() == null
                ? null
                : profile.defaultCaseHandler().value();
        row.signature = state.signature();
        row.rights = state.rights().stream().map(Right::name).sorted().toArray(String[]::new);
        row.active = state.active();
    }

    @Override
    public User.Snapshot read(UserRow row) {
        var profile = new User.Profile(
                new PersonName(row.firstName, row.infix, row.lastName),
                new EmailAddress(row.email),
                row.phone == null ? null : new PhoneNumber(row.phone),
                row.jobTitle,
                row.language,
                row.hue,
                row.defaultLocation == null ? null : new LocationId(row.defaultLocation),
                row.defaultCaseHandler == null ? null : new UserId(row.defaultCaseHandler));
        var rights = Arrays.stream(row.rights).map(Right::valueOf).collect(Collectors.toSet());
        return new User.Snapshot(
                new UserId(row.id), row.version, row.userName, profile, row.signature, rights, row.active);
    }

    /** User names that differ in case only are the same. */
    static String key(String userName) {
        return userName.toLowerCase(Locale.ROOT);
    }
}
