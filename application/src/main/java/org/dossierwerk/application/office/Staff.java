package org.dossierwerk.application.office;

import java.util.List;
import java.util.Set;
import org.dossierwerk.application.office.StaffViews.Colleague;
import org.dossierwerk.application.office.StaffViews.Details;
import org.dossierwerk.application.office.StaffViews.Me;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;

/** The people who work here. Everybody knows their colleagues; those with the right to maintain them. */
public interface Staff {

    /** The caller, with the caller's rights. */
    Me me();

    /** What stands under the mails the caller writes (MAIL-03); may be empty. */
    void sign(String signature);

    List<Colleague> colleagues();

    Details get(UserId user);

    /**
     * Adds a user and invites them by mail to set a password. Doing it again with the same id does nothing more.
     *
     * @param id chosen beforehand
     */
    UserId add(UserId id, String userName, User.Profile profile, Set<Right> rights);

    void change(UserId user, long version, User.Profile profile, Set<Right> rights);

    /** Invites again; earlier links stop working. */
    void invite(UserId user);

    /** Ends a user's access; their dossiers stay theirs (ADM-01). */
    void deactivate(UserId user);

    void reactivate(UserId user);
}
