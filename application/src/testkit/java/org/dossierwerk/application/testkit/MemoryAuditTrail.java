package org.dossierwerk.application.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.dossierwerk.application.port.storage.AuditTrail;
import org.dossierwerk.domain.dossier.DossierId;

/** The audit trail in memory. */
record MemoryAuditTrail(Memory memory) implements AuditTrail {

    @Override
    public void addAll(List<Entry> entries) {
        memory.with(state -> state.audit.addAll(entries));
    }

    @Override
    public List<Entry> of(DossierId dossier, int limit) {
        return newest(entry -> dossier.equals(entry.dossier()), limit);
    }

    @Override
    public List<Entry> about(UUID subject, int limit) {
        return newest(entry -> subject.equals(entry.subject()), limit);
    }

    private List<Entry> newest(Predicate<Entry> wanted, int limit) {
        return memory.with(state -> {
            var found = new ArrayList<>(state.audit.stream().filter(wanted).toList());
            Collections.reverse(found);
            found.sort(Comparator.comparing(Entry::at).reversed());
            return found.stream().limit(limit).toList();
        });
    }
}
