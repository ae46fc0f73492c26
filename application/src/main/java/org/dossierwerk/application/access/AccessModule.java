package org.dossierwerk.application.access;

import java.util.function.Function;
import java.util.function.Supplier;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Digest;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.mail.AccessLetters;
import org.dossierwerk.application.mail.Tokens;
import org.dossierwerk.application.port.secret.PasswordHasher;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.access.AccessRefusal;
import org.dossierwerk.domain.access.ApiToken;

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

    /** @param random 256 random bits each time, in characters that stand in a header as they are */
    public static ApiTokens apiTokens(Workbench bench, Gate gate, Audit audit, Supplier<String> random) {
        return new ApiTokensService(bench, gate, audit, random);
    }

    /**
     * Which system comes in with that token.
     *
     * @throws AccessRefusal.TokenUnknown when it is none of this office, or was withdrawn
     */
    public static ApiToken.Snapshot holder(Workbench bench, String token) {
        var stores = bench.stores();
        return stores.unitOfWork()
                .read(() -> stores.apiTokens()
                        .findByTokenHash(Digest.sha256(token))
                        .filter(ApiToken::isGood)
                        .map(ApiToken::snapshot)
                        .orElseThrow(AccessRefusal.TokenUnknown::new));
    }

    public static PortalAccess portalAccess(
            Workbench bench, Gate gate, AccessLetters letters, Audit audit, OpenedPortals portals) {
        return new PortalAccessService(bench, gate, letters, audit, portals);
    }
}
