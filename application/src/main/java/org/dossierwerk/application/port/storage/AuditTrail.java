package org.dossierwerk.application.port.storage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dossierwerk.domain.dossier.DossierId;
import org.jspecify.annotations.Nullable;

/** What was done by whom. Entries are only ever added, within the transaction of what they tell. */
public interface AuditTrail {

    default void add(Entry entry) {
        addAll(List.of(entry));
    }

    /** In their order; many take no more statements than one. */
    void addAll(List<Entry> entries);

    /** What was done in a dossier, newest first, at most so many. */
    List<Entry> of(DossierId dossier, int limit);

    /** What was done to one thing, newest first, at most so many. */
    List<Entry> about(UUID subject, int limit);

    /**
     * @param actor whose account or card did it; null for the office itself
     * @param actorName as people read it at that moment; empty for the office itself
     * @param action stable key of its text, such as {@code appointment.cancelled/1}
     * @param facts what the text mentions, by name; ids and plain values, no secrets
     */
    record Entry(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            String actorName,
            String action,
            @Nullable DossierId dossier,
            UUID subject,
            Map<String, String> facts) {
        public Entry {
            facts = Map.copyOf(facts);
        }
    }
}
