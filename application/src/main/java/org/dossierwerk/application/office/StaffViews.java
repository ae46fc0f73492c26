package org.dossierwerk.application.office;

import java.util.Set;
import org.dossierwerk.domain.access.AccountStatus;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;

/** What is read of the people who work here. */
public final class StaffViews {

    private StaffViews() {}

    /** @param hue the calendar hue, 1 to 6 */
    public record Colleague(
            UserId id,
            String name,
            String initials,
            int hue,
            String jobTitle,
            String email,
            String phone,
            boolean active) {

        public static Colleague of(User.Snapshot user) {
            var profile = user.profile();
            var phone = profile.phone();
            return new Colleague(
                    user.id(),
                    profile.name().full(),
                    profile.name().initials(),
                    profile.hue(),
                    profile.jobTitle(),
                    profile.email().value(),
                    phone == null ? "" : phone.value(),
                    user.active());
        }
    }

    /**
     * The caller, as the caller's own pages show them.
     *
     * @param signature under the caller's mails, or empty
     */
    public record Me(UserId id, String userName, User.Profile profile, String signature, Set<Right> rights) {}

    /** @param account null while never invited */
    public record Details(
            UserId id,
            long version,
            String userName,
            User.Profile profile,
            Set<Right> rights,
            boolean active,
            @Nullable AccountStatus account) {}
}
