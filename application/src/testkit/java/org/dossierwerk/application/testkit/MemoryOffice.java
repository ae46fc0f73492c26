package org.dossierwerk.application.testkit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.port.storage.OfficeRepository;
import org.dossierwerk.application.port.storage.SearchWords;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.ClosingDay;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.OfficeSettings;
import org.jspecify.annotations.Nullable;

/** The office's own records in memory. */
record MemoryOffice(Memory memory) implements OfficeRepository {

    @Override
    public Optional<OfficeSettings> settings() {
        return memory.with(state -> Optional.ofNullable(state.settings));
    }

    @Override
    public void save(OfficeSettings settings) {
        memory.with(state -> state.settings = replaced(state.settings, settings));
    }

    @Override
    public Optional<Location> location(LocationId id) {
        return memory.with(state -> Optional.ofNullable(state.locations.get(id)));
    }

    @Override
    public List<Location> locations() {
        return memory.with(state -> state.locations.values().stream()
                .sorted(Comparator.comparing((Location location) -> !location.active())
                        .thenComparing(location -> SearchWords.key(location.name())))
                .toList());
    }

    @Override
    public void save(Location location) {
        memory.with(state -> state.locations.put(
                location.id(), replaced(state.locations.get(location.id()), location)));
    }

    @Override
    public Optional<CatalogueItem> item(CatalogueItemId id) {
        return memory.with(state -> Optional.ofNullable(state.items.get(id)));
    }

    @Override
    public List<CatalogueItem> items(Catalogue catalogue) {
        return memory.with(state -> state.items.values().stream()
                .filter(item -> item.catalogue() == catalogue)
                .sorted(Comparator.comparing((CatalogueItem item) -> !item.active())
                        .thenComparing(item -> SearchWords.key(item.name())))
                .toList());
    }

    @Override
    public void save(CatalogueItem item) {
        memory.with(state -> {
            var next = replaced(state.items.get(item.id()), item);
            requireUnique(state, item);
            return state.items.put(item.id(), next);
        });
    }

    @Override
    public List<ClosingDay> closingDays() {
        return memory.with(state -> List.copyOf(state.closingDays.values()));
    }

    @Override
    public void save(ClosingDay day) {
        memory.with(state -> state.closingDays.put(day.day(), day));
    }

    @Override
    public void removeClosingDay(LocalDate day) {
        memory.with(state -> state.closingDays.remove(day));
    }

    private static void requireUnique(State state, CatalogueItem item) {
        for (var other : state.items.values()) {
            if (!other.id().equals(item.id())
                    && other.catalogue() == item.catalogue()
                    && other.code().equalsIgnoreCase(item.code())) {
                throw new OfficeRefusal.Taken("code");
            }
        }
    }

    private static <S extends Record> S replaced(@Nullable S stored, S saved) {
        if (Versions.of(saved) != (stored == null ? 0 : Versions.of(stored))) {
            throw new StaleVersion();
        }
        return saved.equals(stored) ? saved : Versions.next(saved);
    }

    @Override
    public UUID installation(UUID proposal) {
        return memory.with(state -> {
            var known = state.installation;
            state.installation = known == null ? proposal : known;
            return state.installation;
        });
    }
}
