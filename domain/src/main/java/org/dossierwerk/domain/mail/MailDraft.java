package org.dossierwerk.domain.mail;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.Aggregate;
import org.dossierwerk.domain.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody is writing: private to them, kept as it was typed, one for each thing it can be about. It ends when it is
 * sent or thrown away.
 */
public final class MailDraft extends Aggregate {

    /** All files of a message together are not larger, since many mailboxes take no more. */
    public static final long MOST_BYTES = 20L * 1024 * 1024;

    private static final int MOST_FILES = 20;

    private final MailDraftId id;
    private final long version;
    private final UserId author;
    private final DossierId dossier;
    private final @Nullable DossierItem item;
    private Content content;
    private final List<Enclosure> enclosures;
    private Instant savedAt;

    private MailDraft(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.author = s.author();
        this.dossier = s.dossier();
        this.item = s.item();
        this.content = s.content();
        this.enclosures = new ArrayList<>(s.enclosures());
        this.savedAt = s.savedAt();
    }

    /**
     * What was typed, right or wrong.
     *
     * @param occasion LETTER for a free one; any other carries what it says about the appointment
     * @param template it was begun with, or null
     * @param to the addresses in one line
     * @param cc the addresses in one line
     * @param letter its rich text cleaned
     * @param followUp when its author wants to be reminded of it, by the office's clock, or null
     */
    public record Content(
            Occasion occasion,
            @Nullable MailTemplateId template,
            long templateVersion,
            String to,
            String cc,
            Letter letter,
            @Nullable LocalDateTime followUp) {

        private static final int LONGEST_LINE = 4_000;
        private static final int LONGEST_HTML = 60_000;

        /** @throws InvalidValue when it is longer than any message could be, or cannot be kept */
        public Content {
            limit("to", to, LONGEST_LINE);
            limit("cc", cc, LONGEST_LINE);
            limit("subject", letter.subject(), LONGEST_LINE);
            limit("text", letter.text(), LONGEST_HTML);
            limit("text", letter.html(), LONGEST_HTML);
        }

        private static void limit(String field, String typed, int longest) {
            if (typed.length() > longest) {
                throw new InvalidValue(field, "text.tooLong", longest);
            }
            if (typed.indexOf('\0') >= 0) {
                throw new InvalidValue(field, "text.unusableCharacter");
            }
        }
    }

    /** @param item which it is about, or null when it is about the dossier */
    public static MailDraft begin(
            MailDraftId id,
            UserId author,
            DossierId dossier,
            @Nullable DossierItem item,
            Content content,
            Instant now) {
        return new MailDraft(new Snapshot(id, 0, author, dossier, item, content, List.of(), now));
    }

    public void write(Content typed, Instant now) {
        if (!typed.equals(content)) {
            content = typed;
            savedAt = now;
        }
    }

    /** @throws MailRefusal.TooMuchEnclosed when there is no room for it; what is there already is not added again */
    public void enclose(Enclosure added, Instant now) {
        if (holds(added.file())) {
            return;
        }
        long bytes = enclosures.stream().mapToLong(Enclosure::size).sum() + added.size();
        if (bytes > MOST_BYTES || enclosures.size() >= MOST_FILES) {
            throw new MailRefusal.TooMuchEnclosed(added.name(), MOST_BYTES / (1024 * 1024), MOST_FILES);
        }
        enclosures.add(added);
        savedAt = now;
    }

    public boolean holds(FileId file) {
        return enclosures.stream().anyMatch(enclosure -> enclosure.file().equals(file));
    }

    public void leaveOut(FileId file, Instant now) {
        if (enclosures.removeIf(enclosure -> enclosure.file().equals(file))) {
            savedAt = now;
        }
    }

    /** The whole state as plain values: the only door for persistence, views and tests. */
    public record Snapshot(
            MailDraftId id,
            long version,
            UserId author,
            DossierId dossier,
            @Nullable DossierItem item,
            Content content,
            List<Enclosure> enclosures,
            Instant savedAt) {
        public Snapshot {
            enclosures = List.copyOf(enclosures);
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(id, version, author, dossier, item, content, enclosures, savedAt);
    }

    public static MailDraft restore(Snapshot s) {
        return new MailDraft(s);
    }
}
