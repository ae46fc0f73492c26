package org.dossierwerk.application.access;

import org.dossierwerk.application.Caller;
import org.dossierwerk.domain.access.AccountId;
import org.dossierwerk.domain.access.OneTimeLink;
import org.dossierwerk.domain.access.Realm;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.PersonName;
import org.jspecify.annotations.Nullable;

/** The doors of desk and portal, for somebody who is not yet known. */
public interface Entrance {

    /** The name over the door; empty before the office was set up. */
    String officeName();

    /**
     * Signs in. Whatever is wrong, the answer is the same and takes as long (POR-03).
     *
     * @param origin where the attempt comes from, such as an address prefix; attempts are throttled by it too
     * @throws org.dossierwerk.domain.access.AccessRefusal.NotRecognised for any reason
     * @throws org.dossierwerk.domain.access.AccessRefusal.TryLater when there were too many attempts
     */
    SignedIn signIn(Realm realm, String userName, String password, String origin);

    /** Whether a session that began under a stamp is still good. */
    boolean stillValid(AccountId account, int stamp);

    /** Sends a link for a new password, if there is such an account; the answer never tells (POR-04). */
    void requestPasswordReset(Realm realm, String userName, String origin);

    /** What an unused link is for; looking changes nothing. */
    LinkDetails look(String token);

    /** Uses up the link and sets the password; other sessions of the account end. */
    SignedIn setPassword(String token, String password);

    /** Uses up the link that a new office is given, and makes its first administrator. */
    SignedIn becomeFirstAdministrator(String token, FirstAdministrator command);

    /** A fresh link for the first administrator, or null when the office already has users. Its token is told only here. */
    @Nullable
    String firstAdministratorToken();

    record SignedIn(AccountId account, int stamp, Realm realm, Caller caller) {}

    /** @param userName of the account; empty for the first administrator */
    record LinkDetails(OneTimeLink.Purpose purpose, Realm realm, String userName) {}

    record FirstAdministrator(PersonName name, EmailAddress email, String userName, String password) {}
}
