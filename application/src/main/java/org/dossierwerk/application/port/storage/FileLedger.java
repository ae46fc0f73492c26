package org.dossierwerk.application.port.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.dossier.DossierId;
import org.jspecify.annotations.Nullable;

/** What the storage knows of files that lie elsewhere, and how far the rounds are that compare the two (RELIABILITY INV-8). */
public interface FileLedger {

    /**
     * The next part of the round that is under way, or else the first of that day's, unless it was made. Nobody else gets it until it
     * is settled or the lease has run out, by the storage's own clock.
     */
    Optional<Turn> claim(LocalDate day, Duration lease);

    /** @return false when somebody else has it meanwhile; then nothing changes */
    boolean settle(Turn turn, Phase next, String position);

    /**
     * Files that documents and mails have, those for every client among them, by id: those of a slice of the store, and all that were found damaged.
     *
     * @param after only beyond this one; null from the start
     */
    List<KeptFile> kept(Slice slice, @Nullable FileId after, int limit);

    /**
     * Files that documents and drafts of mails have and that are to be looked through for viruses once more, by id; not those in which one was found.
     *
     * @param after only beyond this one; null from the start
     */
    List<KeptFile> toScan(Rhythm rhythm, @Nullable FileId after, int limit);

    /** It was looked through; what was found stands with the documents. */
    void noteScanned(FileId file, Instant now);

    /** It could not be looked through. */
    void noteUnscanned(FileId file, Instant now);

    /** How many could not be looked through since then, and have not been. */
    int unscanned(Instant since);

    /** What has that file, a copy of it among it. */
    Set<DossierItem> holding(FileId file);

    /** Those of these files that something in the storage still needs. */
    Set<FileId> named(Collection<FileId> files);

    /** @return whether it was whole until now */
    boolean noteDamage(FileId file, Damage damage, Instant now);

    /** It can be read again. @return whether it was damaged until now */
    boolean noteWhole(FileId file);

    /** How many were found damaged or missing, and are. */
    int damaged();

    /** What a round does, one after the other. */
    enum Phase {
        READ,
        SCAN,
        SWEEP,
        DONE
    }

    /** What was found instead of the file. */
    enum Damage {
        MISSING,
        CHANGED
    }

    /**
     * A part of a round.
     *
     * @param position where the phase has got to; empty at its start
     */
    record Turn(UUID token, LocalDate day, Phase phase, String position) {}

    /** A part of all files: those whose id ends in a byte that leaves this remainder. */
    record Slice(int remainder, int of) {

        public boolean has(FileId file) {
            return (file.value().getLeastSignificantBits() & 0xFF) % of == remainder;
        }
    }

    /**
     * A file that documents have.
     *
     * @param name as shown to people
     * @param dossier null for a document for every client
     * @param item null for a document for every client, and for what goes with a mail about no more than the dossier
     */
    record KeptFile(
            FileId file,
            String name,
            long size,
            String sha256,
            @Nullable DossierId dossier,
            @Nullable DossierItem item) {}

    /**
     * How often a file is looked through once more, and how long after it was handed in.
     *
     * @param during what is twice as old is not looked through any more, even if it never was
     */
    record Rhythm(Instant now, Duration every, Duration during) {

        /** @param last when it was looked through last; null when that was when it was handed in */
        public boolean isDue(Instant received, @Nullable Instant last) {
            var before = last == null ? received : last;
            return !before.isAfter(now.minus(every))
                    && before.isBefore(received.plus(during))
                    && received.isAfter(now.minus(during.multipliedBy(2)));
        }
    }
}
