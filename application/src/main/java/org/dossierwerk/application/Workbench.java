package org.dossierwerk.application;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.office.ClosingDay;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.WorkingDays;

/**
 * What every conversation works with. The stores are opened for one caller, so that whatever is saved through them is
 * recorded under that caller's name.
 */
public record Workbench(Stores stores, Clock clock, Supplier<UUID> ids) {

    public Instant now() {
        return clock.instant();
    }

    public UUID nextId() {
        return ids.get();
    }

    /** What holds for the office; refused as not found until it was set up. */
    public OfficeSettings settings() {
        return stores.office().settings().orElseThrow(OfficeRefusal.NotFound::new);
    }

    /** The days on which the office works. */
    public WorkingDays workingDays() {
        return new WorkingDays(
                stores.office().closingDays().stream().map(ClosingDay::day).collect(Collectors.toUnmodifiableSet()));
    }
}
