package org.dossierwerk.application.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.port.storage.AuditTrail;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.dossier.DossierId;
import org.jspecify.annotations.Nullable;

/** Writes down what a caller did, within the running unit of work (reading 65). */
public final class Audit {

    private final Stores stores;
    private final @Nullable Caller caller;
    private final Supplier<UUID> ids;

    /** @param caller who did it, or null for the office itself */
    public Audit(Stores stores, @Nullable Caller caller, Supplier<UUID> ids) {
        this.stores = stores;
        this.caller = caller;
        this.ids = ids;
    }

    /**
     * @param action stable key of its text
     * @param facts what the text mentions; empty values are left out
     */
    public void note(String action, @Nullable DossierId dossier, UUID subject, Map<String, String> facts, Instant now) {
        note(List.of(new Note(action, dossier, subject, facts, now)));
    }

    /** Several at once. */
    void note(List<Note> notes) {
        if (notes.isEmpty()) {
            return;
        }
        var actor = actor();
        var name = actorName();
        stores.auditTrail()
                .addAll(notes.stream()
                        .map(note -> new AuditTrail.Entry(
                                ids.get(), note.at, actor, name, note.action, note.dossier, note.subject, note.facts))
                        .toList());
    }

    /** What was done, whoever did it. */
    record Note(String action, @Nullable DossierId dossier, UUID subject, Map<String, String> facts, Instant at) {}

    /**
     * Notes what changed about something the office has set up: of each value that differs the old one as {@code
     * before.<field>} and the new one as {@code after.<field>}. When nothing differs, nothing is noted.
     *
     * @param name what it is called
     * @param before its values by field; empty when it is new
     */
    public void change(
            String action,
            UUID subject,
            String name,
            Map<String, String> before,
            Map<String, String> after,
            Instant now) {
        var facts = new TreeMap<String, String>();
        after.forEach((field, value) -> {
            var old = before.getOrDefault(field, "");
            if (!old.equals(value)) {
                facts.put("before." + field, old);
                facts.put("after." + field, value);
            }
        });
        if (!facts.isEmpty()) {
            facts.put("name", name);
            note(action, null, subject, facts, now);
        }
    }

    private @Nullable UUID actor() {
        if (caller instanceof Caller.User user) {
            return user.id().value();
        }
        if (caller instanceof Caller.Program program) {
            return program.token().value();
        }
        return caller instanceof Caller.Client client ? client.person().value() : null;
    }

    private String actorName() {
        if (caller instanceof Caller.User user) {
            return stores.users()
                    .find(user.id())
                    .map(found -> found.snapshot().profile().name().full())
                    .orElse("");
        }
        if (caller instanceof Caller.Client client) {
            return stores.parties()
                    .find(client.person())
                    .map(found -> found.snapshot().identity().displayName())
                    .orElse("");
        }
        if (caller instanceof Caller.Program program) {
            return stores.apiTokens()
                    .find(program.token())
                    .map(found -> found.snapshot().name())
                    .orElse("");
        }
        return "";
    }
}
