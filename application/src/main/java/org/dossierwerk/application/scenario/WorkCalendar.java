package org.dossierwerk.application.scenario;

import java.time.LocalDate;
import java.time.ZoneId;
import org.dossierwerk.application.Workbench;
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
        return bench.workingDays();
    }
}
