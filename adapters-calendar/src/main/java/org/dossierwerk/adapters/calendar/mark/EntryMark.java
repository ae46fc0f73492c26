package org.dossierwerk.adapters.calendar.mark;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;

/**
 * What an entry of ours bears in a calendar outside (CAL-3), as {@code installation/appointment/generation/revision}. Entries
 * that were written long ago bear it too: its form must never change.
 *
 * @param revision of the appointment, as it was written last
 */
public record EntryMark(EntryKey key, int revision) {

    private static final String UUID_FORM = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final String NUMBER_FORM = "(0|[1-9][0-9]{0,8})";
    private static final Pattern FORM =
            Pattern.compile(UUID_FORM + "/" + UUID_FORM + "/" + NUMBER_FORM + "/" + NUMBER_FORM);

    /** The mark the entry is to bear. */
    public static EntryMark of(Entry entry) {
        return new EntryMark(entry.key(), entry.content().sequence());
    }

    /** Empty for everything that is not exactly a mark, for what stands in a calendar may be anybody's. */
    public static Optional<EntryMark> read(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var key = new EntryKey(
                UUID.fromString(parts.group(1)), UUID.fromString(parts.group(2)), Integer.parseInt(parts.group(3)));
        return Optional.of(new EntryMark(key, Integer.parseInt(parts.group(4))));
    }

    /** How the mark of each revision of that entry begins, and of no other entry. */
    public static String beginning(EntryKey key) {
        return key.installation() + "/" + key.appointment() + "/" + key.generation() + "/";
    }

    /** As it is written. */
    public String text() {
        return beginning(key) + revision;
    }
}
