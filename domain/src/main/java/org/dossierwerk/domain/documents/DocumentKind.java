package org.dossierwerk.domain.documents;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.dossierwerk.domain.shared.Aggregate;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A sort of document as the administrator set it up, such as a payslip: what it is called, what the client is told of it, and
 * what is good enough. Only kinds of this list can be asked for (DOC-01). One that is no longer wanted is made inactive;
 * what was asked for keeps it.
 */
public final class DocumentKind extends Aggregate {

    private static final int LONGEST_AGE = 3_650;

    private final DocumentKindId id;
    private final long version;
    private Setup setup;
    private boolean active;

    private DocumentKind(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.setup = s.setup();
        this.active = s.active();
    }

    /**
     * What an administrator decides about a kind.
     *
     * @param explanation tells the client why it is asked for and what is good enough; may be empty
     * @param formats what a client may hand in; at least one
     * @param actionItemByDefault whether asking for it gives the client something to do (DOC-06, reading 22)
     * @param maximumAge in days, on the day of the appointment (BEY-07), or null when it does not grow old
     */
    public record Setup(
            String name,
            String explanation,
            Set<FileFormat> formats,
            boolean actionItemByDefault,
            @Nullable Integer maximumAge) {
        public Setup {
            name = Text.required("name", name, 100);
            explanation = Text.block("explanation", explanation, 2_000);
            if (formats.isEmpty()) {
                throw new InvalidValue("formats", "documents.noFormat");
            }
            formats = Set.copyOf(EnumSet.copyOf(formats));
            if (maximumAge != null && (maximumAge < 1 || maximumAge > LONGEST_AGE)) {
                throw new InvalidValue("maximumAge", "documents.maximumAge", LONGEST_AGE);
            }
        }

        /** Whether a document of this date will be too old on that day (BEY-07). */
        public boolean tooOld(LocalDate dated, LocalDate onDay) {
            return maximumAge != null && dated.plusDays(maximumAge).isBefore(onDay);
        }
    }

    public static DocumentKind define(DocumentKindId id, Setup setup) {
        return new DocumentKind(new Snapshot(id, 0, setup, true));
    }

    public void change(Setup changed) {
        setup = changed;
    }

    public void retire() {
        active = false;
    }

    public void reinstate() {
        active = true;
    }

    /** Asserts that documents of this kind may be asked for (DOC-01). */
    public void requireAvailable() {
        if (!active) {
            throw new DocumentRefusal.KindUnavailable();
        }
    }

    /** The whole state as plain values: the only door for persistence, views and tests. */
    public record Snapshot(DocumentKindId id, long version, Setup setup, boolean active) {}

    public Snapshot snapshot() {
        return new Snapshot(id, version, setup, active);
    }

    public static DocumentKind restore(Snapshot s) {
        return new DocumentKind(s);
    }
}
