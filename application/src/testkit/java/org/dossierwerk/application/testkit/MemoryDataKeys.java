package org.dossierwerk.application.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dossierwerk.application.port.storage.DataKeyStore;
import org.dossierwerk.domain.dossier.DossierId;

/** Wrapped data keys in memory. */
record MemoryDataKeys(Memory memory) implements DataKeyStore {

    @Override
    public Optional<DataKey> of(DossierId dossier) {
        return memory.with(state -> Optional.ofNullable(state.dataKeys.get(dossier)));
    }

    @Override
    public Optional<DataKey> find(UUID id) {
        return memory.with(state -> state.dataKeys.values().stream()
                .filter(key -> key.id().equals(id))
                .findFirst());
    }

    @Override
    public DataKey addOnce(DataKey key) {
        return memory.with(state -> {
            state.dataKeys.putIfAbsent(key.dossier(), key);
            return state.dataKeys.get(key.dossier());
        });
    }

    @Override
    public List<DataKey> notWrappedBy(String master, int limit) {
        return memory.with(state -> state.dataKeys.values().stream()
                .filter(key -> !key.master().equals(master))
                .limit(limit)
                .toList());
    }

    @Override
    public boolean replace(DataKey before, DataKey after) {
        return memory.with(state -> state.dataKeys.replace(before.dossier(), before, after));
    }

    @Override
    public Map<String, Long> countByMaster() {
        return memory.with(state ->
                state.dataKeys.values().stream().collect(Collectors.groupingBy(DataKey::master, Collectors.counting())));
    }

    @Override
    public void destroy(DossierId dossier) {
        memory.with(state -> Optional.ofNullable(state.dataKeys.remove(dossier)));
    }
}
