package org.dossierwerk.bootstrap.demo;

import java.time.LocalDate;
import java.util.List;
import org.dossierwerk.application.office.OfficeAdministration;
import org.dossierwerk.domain.office.ClosingDay;

/** The public holidays of the Netherlands in 2026 and 2027, and one day of the office's own. */
final class DemoClosingDays {

    private DemoClosingDays() {}

    static void close(OfficeAdministration office) {
        for (int year = 2026; year <= 2027; year++) {
            var easter = year == 2026 ? LocalDate.of(2026, 4, 5) : LocalDate.of(2027, 3, 28);
            List.of(
                            new ClosingDay(LocalDate.of(year, 1, 1), "Nieuwjaarsdag"),
                            new ClosingDay(easter.minusDays(2), "Goede Vrijdag"),
                            new ClosingDay(easter.plusDays(1), "Tweede Paasdag"),
                            new ClosingDay(LocalDate.of(year, 4, 27), "Koningsdag"),
                            new ClosingDay(easter.plusDays(39), "Hemelvaartsdag"),
                            new ClosingDay(easter.plusDays(40), "Dag na Hemelvaart"),
                            new ClosingDay(easter.plusDays(50), "Tweede Pinksterdag"),
                            new ClosingDay(LocalDate.of(year, 12, 25), "Eerste Kerstdag"),
                            new ClosingDay(LocalDate.of(year, 12, 26), "Tweede Kerstdag"))
                    .forEach(office::close);
        }
    }
}
