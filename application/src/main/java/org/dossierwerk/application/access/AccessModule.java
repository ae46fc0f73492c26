package org.dossierwerk.application.access;

import java.util.function.Function;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.mail.AccessLetters;
import org.dossierwerk.application.mail.Tokens;
import org.dossierwerk.application.port.secret.PasswordHasher;
import org.dossierwerk.application.rights.Gate;

/** Makes this feature's conversations, for the office that is being built. */
public final class AccessModule {

    private AccessModule() {}

    /** @param benchFor opens the storage in the name of who has just been recognised */
    public static Entrance entrance(
            Workbench bench,
            Function<Caller, Workbench> benchFor,
            PasswordHasher hasher,
            AccessLetters letters,
            Tokens tokens) {
        return new EntranceService(bench, benchFor, new Passwords(hasher), letters, tokens);
    }

    public static PortalAccess portalAccess(
            Workbench bench, Gate gate, AccessLetters letters, Audit audit, OpenedPortals portals) {
        return new PortalAccessService(bench, gate, letters, audit, portals);
    }
}
