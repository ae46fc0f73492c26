package org.dossierwerk.application.office;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.calendar.PublicHolidays;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.office.ClosingDay;
import org.dossierwerk.domain.office.HolidayCountry;
import org.dossierwerk.domain.office.HolidayRegion;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Language;
import org.jspecify.annotations.Nullable;

final class HolidayService implements Holidays {

    private final Workbench bench;
    private final Gate gate;
    private final OfficeAdministration office;
    private final @Nullable PublicHolidays holidays;

    HolidayService(Workbench bench, Gate gate, OfficeAdministration office, @Nullable PublicHolidays holidays) {
        this.bench = bench;
        this.gate = gate;
        this.office = office;
        this.holidays = holidays;
    }

    @Override
    public List<HolidayCountry> countries() {
        enter();
        return holidays == null ? List.of() : Arrays.asList(HolidayCountry.values());
    }

    @Override
    public List<HolidayRegion> regions(HolidayCountry country, Language language) {
        enter();
        return known(country).regions(country, language);
    }

    @Override
    public List<Proposal> of(Choice choice) {
        return bench.stores().unitOfWork().read(() -> {
            gate.enter(Right.MAINTAIN_OFFICE);
            var closed = closed();
            var today = LocalDate.ofInstant(bench.now(), bench.settings().zone());
            return chosen(choice).of(choice.country(), choice.region(), choice.year(), choice.language()).stream()
                    .filter(holiday -> !holiday.day().isBefore(today))
                    .map(holiday -> new Proposal(holiday, closed.contains(holiday.day())))
                    .toList();
        });
    }

    @Override
    public int close(Choice choice, Set<LocalDate> days) {
        return bench.stores().unitOfWork().call(() -> {
            var added = of(choice).stream()
                    .filter(proposal -> !proposal.closed()
                            && days.contains(proposal.holiday().day()))
                    .map(proposal -> proposal.holiday().closing())
                    .toList();
            added.forEach(office::close);
            return added.size();
        });
    }

    private void enter() {
        bench.stores().unitOfWork().run(() -> gate.enter(Right.MAINTAIN_OFFICE));
    }

    private Set<LocalDate> closed() {
        return bench.stores().office().closingDays().stream()
                .map(ClosingDay::day)
                .collect(Collectors.toSet());
    }

    private PublicHolidays chosen(Choice choice) {
        var known = known(choice.country());
        if (!choice.region().isEmpty()
                && known.regions(choice.country(), choice.language()).stream()
                        .noneMatch(region -> region.code().equals(choice.region()))) {
            throw new InvalidValue("region", "office.unknownChoice");
        }
        return known;
    }

    private PublicHolidays known(HolidayCountry country) {
        if (holidays == null) {
            throw new InvalidValue("country", "office.unknownChoice", country.name());
        }
        return holidays;
    }
}
