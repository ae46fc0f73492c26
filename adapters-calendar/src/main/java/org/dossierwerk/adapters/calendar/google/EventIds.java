package org.dossierwerk.adapters.calendar.google;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.dossierwerk.application.port.calendar.provider.EntryKey;

/**
 * The id of an event, made of its key: whoever creates it a second time meets the first (CALENDAR O-1). Base32hex in small letters is
 * what Google takes; Java writes the same when asked for a number of base 32. Ids were given to what stands in calendars: they must
 * never come out otherwise.
 */
final class EventIds {

    private EventIds() {}

    static String of(EntryKey key) {
        var text = key.installation() + "/" + key.appointment() + "/" + key.generation();
        return "dossier" + new BigInteger(1, digest(text)).toString(32);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new LinkageError("Every Java has SHA-256", impossible);
        }
    }
}
