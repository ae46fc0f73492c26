package org.dossierwerk.application.testkit;

import java.util.Set;
import java.util.UUID;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.Rights;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.shared.PhoneNumber;

/** Users as an office has them. */
public final class UserExamples {

    private UserExamples() {}

    /** An adviser with the rights advisers have, under a user name of its own. */
    public static User aUser() {
        return aUser("Sanne", "de", "Boer");
    }

    public static User aUser(String first, String infix, String last) {
        return aUser("user-" + UUID.randomUUID(), first, infix, last, Rights.ofAdviser());
    }

    public static User anAdministrator() {
        return aUser("admin-" + UUID.randomUUID(), "Ad", "", "Minister", Rights.ofAdministrator());
    }

    public static User aUser(String userName, String first, String infix, String last, Set<Right> rights) {
        var id = new UserId(UUID.randomUUID());
        return User.add(id, userName, profile(first, infix, last), rights, Moments.NOW);
    }

    public static User.Profile profile(String first, String infix, String last) {
        return new User.Profile(
                PersonName.of(first, infix, last),
                EmailAddress.of("office@example.org"),
                new PhoneNumber("+31201234567"),
                "Hypotheekadviseur",
                Language.NL,
                3,
                null,
                null);
    }
}
