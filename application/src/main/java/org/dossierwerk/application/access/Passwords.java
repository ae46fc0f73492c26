package org.dossierwerk.application.access;

import org.dossierwerk.application.port.secret.PasswordHasher;
import org.jspecify.annotations.Nullable;

/** Checks passwords so that it takes as long whether there is one to check against or not (POR-03). */
final class Passwords {

    private final PasswordHasher hasher;
    private volatile @Nullable String decoy;

    Passwords(PasswordHasher hasher) {
        this.hasher = hasher;
    }

    String hash(String password) {
        return hasher.hash(password);
    }

    /** @param hash null when there is no such account, or it has no password yet */
    boolean fit(String password, @Nullable String hash) {
        var held = decoy();
        boolean fits = hasher.matches(password, hash == null ? held : hash);
        return fits && hash != null;
    }

    /** Made before the first check of any kind, so that no check of an unknown name stands out by making it. */
    private String decoy() {
        var known = decoy;
        if (known == null) {
            known = hasher.hash("a password nobody has");
            decoy = known;
        }
        return known;
    }
}
