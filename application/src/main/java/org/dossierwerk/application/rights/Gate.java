package org.dossierwerk.application.rights;

import java.util.Optional;
import java.util.function.Predicate;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every conversation of a desk: lets in only an active user with the right that is asked for, and shows only
 * the dossiers that user may know of. Called once, within the unit of work it guards.
 */
public final class Gate {

    private final Stores stores;
    private final UserId caller;

    public Gate(Stores stores, UserId caller) {
        this.stores = stores;
        this.caller = caller;
    }

    /** @throws OfficeRefusal.NotAllowed when the caller is not an active user */
    public Visitor enter() {
        return admit(Right.WORK_ON_DOSSIERS, user -> user.snapshot().active());
    }

    /** @throws OfficeRefusal.NotAllowed when the caller is not an active user with that right */
    public Visitor enter(Right right) {
        return admit(right, user -> user.may(right));
    }

    /** As {@link #enter(Right)} for the daily work in dossiers. */
    public Visitor enterToWork() {
        return enter(Right.WORK_ON_DOSSIERS);
    }

    private Visitor admit(Right right, Predicate<User> condition) {
        return stores.users()
                .find(caller)
                .filter(condition)
                .map(user -> new Visitor(user.snapshot(), user.may(Right.SEE_ALL_DOSSIERS)))
                .orElseThrow(() -> new OfficeRefusal.NotAllowed(right));
    }

    /** @throws DossierRefusal.NotFound also when the visitor may not know of it */
    public Dossier dossier(Visitor visitor, DossierId id) {
        return knownDossier(visitor, id).orElseThrow(DossierRefusal.NotFound::new);
    }

    /** The dossier, unless the visitor may not know of it. */
    public Optional<Dossier> knownDossier(Visitor visitor, DossierId id) {
        return stores.dossiers()
                .find(id)
                .filter(dossier -> visitor.mayKnow(dossier.snapshot().handling()));
    }

    /** A user who was let in. */
    public record Visitor(User.Snapshot user, boolean seesAllDossiers) {

        public UserId id() {
            return user.id();
        }

        public boolean may(Right right) {
            return user.rights().contains(right);
        }

        public boolean mayKnow(Dossier.Handling handling) {
            return seesAllDossiers || handling.involves(user.id());
        }

        /** Whose dossiers alone may be shown, or null for everybody's. */
        public @Nullable UserId onlyInvolving() {
            return seesAllDossiers ? null : user.id();
        }
    }
}
