package org.dossierwerk.domain.office;

import java.time.Instant;
import java.util.Set;
import org.dossierwerk.domain.shared.Aggregate;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works at the office. A user is added with a user name that never changes (ADM-02), works under their
 * rights, advises in dossiers, has an own calendar, and one day is deactivated, never deleted: dossiers and appointments
 * keep pointing at the person who did the work.
 */
public final class User extends Aggregate {

    public static final int LONGEST_SIGNATURE = 1_000;

    private final UserId id;
    private final long version;
    private final String userName;
    private Profile profile;
    private String signature;
    private Set<Right> rights;
    private boolean active;

    private User(
            UserId id,
            long version,
            String userName,
            Profile profile,
            String signature,
            Set<Right> rights,
            boolean active) {
        this.id = id;
        this.version = version;
        this.userName = userName;
        this.profile = profile;
        this.signature = signature;
        this.rights = Set.copyOf(rights);
        this.active = active;
    }

    /**
     * How colleagues and clients know the user.
     *
     * @param jobTitle as clients read it, or empty
     * @param hue one of the six calendar hues, 1 to 6
     * @param defaultLocation suggested for the user's appointments (APT-07), or null
     * @param defaultCaseHandler proposed for the user's new dossiers (DOS-04), or null
     */
    public record Profile(
            PersonName name,
            EmailAddress email,
            @Nullable PhoneNumber phone,
            String jobTitle,
            Language language,
            int hue,
            @Nullable LocationId defaultLocation,
            @Nullable UserId defaultCaseHandler) {
        public Profile {
            if (hue < 1 || hue > 6) {
                throw new IllegalArgumentException("No such hue: " + hue);
            }
        }
    }

    public static User add(UserId id, String userName, Profile profile, Set<Right> rights, Instant now) {
        var user = new User(id, 0, userName, profile, "", rights, true);
        user.raise(new UserEvent.Added(id, now));
        return user;
    }

    public void describe(Profile changed) {
        profile = changed;
    }

    /** What stands under the mails the user writes (MAIL-03); may be empty. */
    public void sign(String changed) {
        signature = Text.block("signature", changed, LONGEST_SIGNATURE);
    }

    /**
     * Gives exactly these rights.
     *
     * @param lastWhoMaintainsUsers whether nobody else can maintain users; such a user keeps that right
     */
    public void grant(Set<Right> granted, boolean lastWhoMaintainsUsers) {
        if (lastWhoMaintainsUsers && !granted.contains(Right.MAINTAIN_USERS)) {
            throw new OfficeRefusal.LastAdministrator();
        }
        rights = Set.copyOf(granted);
    }

    /** Ends the user's access; the dossiers stay with them until somebody else takes over (ADM-01). */
    public void deactivate(boolean lastWhoMaintainsUsers, Instant now) {
        if (lastWhoMaintainsUsers) {
            throw new OfficeRefusal.LastAdministrator();
        }
        if (active) {
            active = false;
            raise(new UserEvent.Deactivated(id, now));
        }
    }

    public void reactivate() {
        active = true;
    }

    public boolean may(Right right) {
        return active && rights.contains(right);
    }

    /** The whole state as plain values: the only door for persistence, views and tests. */
    public record Snapshot(
            UserId id,
            long version,
            String userName,
            Profile profile,
            String signature,
            Set<Right> rights,
            boolean active) {
        public Snapshot {
            rights = Set.copyOf(rights);
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(id, version, userName, profile, signature, rights, active);
    }

    public static User restore(Snapshot s) {
        return new User(s.id(), s.version(), s.userName(), s.profile(), s.signature(), s.rights(), s.active());
    }
}
