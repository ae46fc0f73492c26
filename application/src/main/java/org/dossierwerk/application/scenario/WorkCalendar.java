package org.dossierwerk.application.scenario;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.domain.office.ClosingDay;
import org.dossierwerk.domain.office.WorkingDays;

/** The office's days, by its own clock. */
final class WorkCalendar {

    private final Workbench bench;

    WorkCalendar(Workbench bench) {
        this.bench = bench;
    }

    ZoneId zone() {
        return bench.settings().zone();
    }

    LocalDate today() {
        return LocalDate.ofInstant(bench.now(), zone());
    }

    WorkingDays workingDays() {
        return new WorkingDays(bench.stores().office().closingDays().stream()
                .map(ClosingDay::day)
                .collect(Collectors.toUnmodifiableSet()));
    }
}
