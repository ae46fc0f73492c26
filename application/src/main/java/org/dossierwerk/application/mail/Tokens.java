package org.dossierwerk.application.mail;

import java.util.function.Supplier;
import org.dossierwerk.application.Digest;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.domain.access.AccountId;
import org.dossierwerk.domain.access.OneTimeLink;
import org.dossierwerk.domain.access.OneTimeLinkId;
import org.jspecify.annotations.Nullable;

/** Issues one-time links. Only the hash of a token is stored; whoever reads the database cannot come in with it. */
public final class Tokens {

    private final Workbench bench;
    private final Supplier<String> random;

    /** @param random 256 random bits each time, in characters that stand in an address as they are */
    public Tokens(Workbench bench, Supplier<String> random) {
        this.bench = bench;
        this.random = random;
    }

    /** A token of no link. */
    String fresh() {
        return random.get();
    }

    /**
     * Issues a link, and makes the earlier ones of the account useless.
     *
     * @return the token, told only here
     */
    public String issue(OneTimeLink.Purpose purpose, @Nullable AccountId account) {
        var token = random.get();
        var links = bench.stores().oneTimeLinks();
        if (account != null) {
            links.revoke(account);
        }
        links.save(OneTimeLink.issue(
                new OneTimeLinkId(bench.nextId()), purpose, account, Digest.sha256(token), bench.now()));
        return token;
    }
}
