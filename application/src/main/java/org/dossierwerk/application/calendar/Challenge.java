package org.dossierwerk.application.calendar;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.dossierwerk.application.Digest;

/** What is told beforehand of a word that is told afterwards (RFC 7636, S256). */
final class Challenge {

    private Challenge() {}

    static String of(String verifier) {
        var digest = Digest.sha256().digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
