package org.dossierwerk.application.testkit;

import java.util.UUID;
import org.dossierwerk.application.port.secret.Sealer;

/** Seals so that one can tell a sealed text from an open one. It protects nothing. */
public final class ReadableSealer implements Sealer {

    @Override
    public String seal(UUID about, String text) {
        return prefix(about) + new StringBuilder(text).reverse();
    }

    @Override
    public String open(UUID about, String sealed) {
        if (!sealed.startsWith(prefix(about))) {
            throw new IllegalArgumentException("Sealed for something else");
        }
        return new StringBuilder(sealed.substring(prefix(about).length()))
                .reverse()
                .toString();
    }

    private static String prefix(UUID about) {
        return "sealed " + about + " ";
    }
}
