package org.dossierwerk.adapters.calendar.graph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.jspecify.annotations.Nullable;

/**
 * Ids of transactions, one for the life of an entry in a calendar, so that Graph carries out its creation once (G-1). They name the
 * entry, because changes are told with them and without its mark (G-3). Copies that owners make do not have them.
 */
final class Transactions {

    private static final String OURS = "dossierwerk-";
    private static final String ID = "([A-Za-z0-9_-]{22})";
    private static final Pattern FORM = Pattern.compile(OURS + ID + ID + "[0-9a-f]{8}\\.(0|[1-9][0-9]{0,8})");

    private Transactions() {}

    static String id(EntryKey key, String calendar) {
        var sum = new CRC32C();
        sum.update(calendar.getBytes(StandardCharsets.UTF_8));
        return OURS
                + written(key.installation())
                + written(key.appointment())
                + "%08x.%d".formatted(sum.getValue(), key.generation());
    }

    static boolean isOurs(@Nullable String id) {
        return id != null && id.startsWith(OURS);
    }

    /** Of which entry it is; empty for whatever is none of ours. */
    static Optional<EntryKey> key(@Nullable String id) {
        var parts = FORM.matcher(id == null ? "" : id);
        return parts.matches()
                ? Optional.of(
                        new EntryKey(read(parts.group(1)), read(parts.group(2)), Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    private static String written(UUID id) {
        var octets = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    private static UUID read(String text) {
        var octets = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        return new UUID(octets.getLong(), octets.getLong());
    }
}
