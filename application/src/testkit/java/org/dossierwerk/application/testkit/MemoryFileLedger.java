package org.dossierwerk.application.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.application.port.storage.FileLedger;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.StagedFile;
import org.dossierwerk.domain.documents.StandardDocument;
import org.dossierwerk.domain.documents.TrayFile;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Enclosure;
import org.jspecify.annotations.Nullable;

/** What the memory knows of files. */
record MemoryFileLedger(Memory memory) implements FileLedger {

    /** @param until by when it is free again, or null */
    record Round(Turn turn, @Nullable Instant until) {}

    @Override
    public Optional<Turn> claim(LocalDate day, Duration lease) {
        return memory.with(state -> {
            var known = state.fileRound;
            if (known != null && known.until() != null && known.until().isAfter(memory.now())) {
                return Optional.empty();
            }
            boolean made = known == null || known.turn().phase() == Phase.DONE;
            if (made && known != null && !known.turn().day().isBefore(day)) {
                return Optional.empty();
            }
            var turn = made
                    ? new Turn(UUID.randomUUID(), day, Phase.READ, "")
                    : new Turn(
                            UUID.randomUUID(),
                            known.turn().day(),
                            known.turn().phase(),
                            known.turn().position());
            state.fileRound = new Round(turn, memory.now().plus(lease));
            return Optional.of(turn);
        });
    }

    @Override
    public boolean settle(Turn turn, Phase next, String position) {
        return memory.with(state -> {
            var known = state.fileRound;
            if (known == null || known.until() == null || !known.turn().token().equals(turn.token())) {
                return false;
            }
            state.fileRound = new Round(new Turn(turn.token(), turn.day(), next, position), null);
            return true;
        });
    }

    /** When a file was looked through for viruses, and when that failed last; neither has to be. */
    record Scan(@Nullable Instant scanned, @Nullable Instant failed) {}

    /**
     * A file that something has.
     *
     * @param received null when it is not to be looked through again
     */
    private record Holder(@Nullable Instant received, boolean infected, KeptFile kept) {

        static Holder of(FileVersion version, KeptFile kept) {
            return new Holder(version.receivedAt(), version.virus() != null, kept);
        }

        FileId file() {
            return kept.file();
        }

        Instant receivedAt() {
            return received == null ? Instant.MAX : received;
        }
    }

    @Override
    public List<KeptFile> kept(Slice slice, @Nullable FileId after, int limit) {
        return memory.with(state -> kept(
                state,
                holder -> slice.has(holder.file()) || state.damages.containsKey(holder.file()),
                after,
                limit));
    }

    @Override
    public List<KeptFile> toScan(Rhythm rhythm, @Nullable FileId after, int limit) {
        return memory.with(state -> kept(
                state,
                holder -> {
                    var scan = state.scans.get(holder.file());
                    return holder.received() != null
                            && !holder.infected()
                            && rhythm.isDue(holder.received(), scan == null ? null : scan.scanned());
                },
                after,
                limit));
    }

    private static List<KeptFile> kept(State state, Predicate<Holder> wanted, @Nullable FileId after, int limit) {
        var kept = new TreeMap<String, Holder>();
        holders(state)
                .sorted(Comparator.comparing(Holder::receivedAt))
                .forEach(holder -> kept.putIfAbsent(holder.file().value().toString(), holder));
        return (after == null ? kept : kept.tailMap(after.value().toString(), false))
                .values().stream()
                        .filter(wanted)
                        .limit(limit)
                        .map(Holder::kept)
                        .toList();
    }

    private static Stream<Holder> holders(State state) {
        return Stream.of(
                        state.checks.values().stream()
                                .flatMap(check -> versions(check)
                                        .map(version ->
                                                Holder.of(version, kept(version, check.dossier(), check.item())))),
                        state.standardDocuments.values().stream()
                                .flatMap(document -> document.versions().stream())
                                .map(version -> Holder.of(version, kept(version, null, null))),
                        state.drafts.values().stream()
                                .flatMap(draft -> draft.enclosures().stream()
                                        .map(file -> new Holder(
                                                draft.savedAt(), false, kept(file, draft.dossier(), draft.item())))),
                        state.messages.values().stream()
                                .flatMap(message -> message.enclosures().stream()
                                        .map(file -> new Holder(
                                                null, false, kept(file, message.cause().dossier(), null)))),
                        state.trayFiles.values().stream()
                                .filter(file -> file.state() == TrayFile.State.LYING)
                                .map(file -> new Holder(null, false, kept(file))))
                .flatMap(all -> all);
    }

    @Override
    public void noteScanned(FileId file, Instant now) {
        memory.with(state -> state.scans.put(file, new Scan(now, null)));
    }

    @Override
    public void noteUnscanned(FileId file, Instant now) {
        memory.with(state -> {
            var known = state.scans.get(file);
            return state.scans.put(file, new Scan(known == null ? null : known.scanned(), now));
        });
    }

    @Override
    public int unscanned(Instant since) {
        return memory.with(state -> (int) state.scans.values().stream()
                .filter(scan -> scan.failed() != null && !scan.failed().isBefore(since))
                .count());
    }

    @Override
    public Set<DossierItem> holding(FileId file) {
        return memory.with(state -> state.checks.values().stream()
                .filter(check -> versions(check).anyMatch(version -> version.file().equals(file)))
                .map(DocumentCheck.Snapshot::item)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<FileVersion> versions(DocumentCheck.Snapshot check) {
        return check.documents().stream().flatMap(document -> document.versions().stream());
    }

    private static KeptFile kept(FileVersion version, @Nullable DossierId dossier, @Nullable DossierItem item) {
        return new KeptFile(version.file(), version.name(), version.size(), version.sha256(), dossier, item);
    }

    private static KeptFile kept(Enclosure file, @Nullable DossierId dossier, @Nullable DossierItem item) {
        return new KeptFile(file.file(), file.name(), file.size(), file.sha256(), dossier, item);
    }

    private static KeptFile kept(TrayFile.Snapshot file) {
        var pdf = Objects.requireNonNull(file.content());
        return new KeptFile(pdf.file(), pdf.name(), pdf.size(), pdf.sha256(), file.dossier(), file.item());
    }

    @Override
    public Set<FileId> named(Collection<FileId> files) {
        return memory.with(state -> Stream.of(
                        state.checks.values().stream().flatMap(check -> versions(check).map(FileVersion::file)),
                        state.uploads.values().stream().flatMap(MemoryFileLedger::named),
                        state.actionItems.values().stream()
                                .flatMap(item -> Stream.ofNullable(item.signature()))
                                .map(ActionItem.Signature::file),
                        state.drafts.values().stream()
                                .flatMap(draft -> draft.enclosures().stream())
                                .map(Enclosure::file),
                        state.messages.values().stream()
                                .flatMap(message -> message.enclosures().stream())
                                .map(Enclosure::file),
                        state.stagedFiles.values().stream()
                                .flatMap(staged -> staged.pieces().stream())
                                .map(StagedFile.Piece::file),
                        state.trayFiles.values().stream().flatMap(MemoryFileLedger::named),
                        state.standardDocuments.values().stream().flatMap(MemoryFileLedger::named))
                .flatMap(all -> all)
                .filter(files::contains)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<FileId> named(StandardDocument.Snapshot document) {
        var arrival = document.arrival();
        return Stream.concat(
                document.versions().stream().map(FileVersion::file),
                arrival.state() == Upload.State.CHECKING ? Stream.of(arrival.part().file()) : Stream.of());
    }

    private static Stream<FileId> named(TrayFile.Snapshot file) {
        return file.state() == TrayFile.State.CHECKING
                ? Stream.of(file.part().file())
                : Stream.ofNullable(file.kept());
    }

    private static Stream<FileId> named(Upload.Snapshot upload) {
        return switch (upload.state()) {
            case CHECKING -> upload.parts().stream().map(Upload.Part::file);
            case STORED -> Stream.ofNullable(upload.result());
            case REFUSED, WITHDRAWN -> Stream.of();
        };
    }

    @Override
    public boolean noteDamage(FileId file, Damage damage, Instant now) {
        return memory.with(state -> state.damages.putIfAbsent(file, damage) == null);
    }

    @Override
    public boolean noteWhole(FileId file) {
        return memory.with(state -> state.damages.remove(file) != null);
    }

    @Override
    public int damaged() {
        return memory.with(state -> state.damages.size());
    }
}
