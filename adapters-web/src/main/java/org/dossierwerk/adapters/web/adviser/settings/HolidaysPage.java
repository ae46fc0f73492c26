package org.dossierwerk.adapters.web.adviser.settings;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.application.office.Holidays;
import org.dossierwerk.application.office.Holidays.Choice;
import org.dossierwerk.application.office.Holidays.Proposal;
import org.dossierwerk.domain.office.HolidayCountry;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Fills the closing days with the public holidays of a country: which, for what year, and all those that are ticked. */
@Controller
class HolidaysPage {

    private static final SettingsPlace PLACE = SettingsPlace.CLOSING_DAYS;
    private static final String PATH = "/settings/closing-days/holidays";
    private static final int YEARS = 3;

    private final Pages pages;
    private final Clock clock;

    HolidaysPage(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView propose(DeskVisit visit, Input input) {
        PLACE.enter(visit);
        var choice = choice(visit, input);
        var proposals = visit.desk().holidays().of(choice);
        return page(visit, HttpStatus.OK, choice, proposals, ticked(proposals));
    }

    @PostMapping(PATH)
    ModelAndView add(DeskVisit visit, Input input, HttpServletRequest request) {
        PLACE.enter(visit);
        var choice = choice(visit, input);
        var days = input.attempt("day", () -> days(input.texts("day")));
        if (input.wrong()) {
            var form = new Form(Map.of(), input.errors(visit.words()));
            return page(
                    visit,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    choice,
                    visit.desk().holidays().of(choice),
                    form);
        }
        var added = visit.desk().holidays().close(choice, requireNonNull(days));
        Flashes.say(request, "holiday.added", Integer.toString(added));
        return Redirects.to(PLACE.href());
    }

    private ModelAndView page(
            DeskVisit visit, HttpStatus status, Choice choice, List<Proposal> proposals, Form ticked) {
        var words = visit.words();
        var holidays = visit.desk().holidays();
        var form = ticked.with("country", choice.country().name())
                .with("region", choice.region())
                .with("year", choice.year().toString());
        return pages.show(
                status,
                "adviser/settings/holidays",
                PLACE.frame(visit, words.of("holiday.title")),
                new SettingsPages.Holidays(
                        PLACE.places(visit),
                        form,
                        form.options("country", countries(visit, holidays)),
                        form.options(
                                "region",
                                holidays.regions(choice.country(), words.language()).stream()
                                        .map(region -> new Option(region.code(), region.name(), false))
                                        .toList()),
                        form.options("year", years(visit)),
                        form.options(
                                "day",
                                proposals.stream()
                                        .filter(proposal -> !proposal.closed())
                                        .map(proposal -> option(visit, proposal))
                                        .toList()),
                        proposals.stream()
                                .filter(Proposal::closed)
                                .map(proposal -> proposal.holiday().name())
                                .collect(Collectors.joining(", "))));
    }

    /** A year or a region that is not offered is as none; so changing the country forgets the other's region. */
    private Choice choice(DeskVisit visit, Input input) {
        var holidays = visit.desk().holidays();
        var countries = holidays.countries();
        if (countries.isEmpty()) {
            throw new OfficeRefusal.NotFound();
        }
        var language = visit.words().language();
        var country = countries.stream()
                .filter(known -> known.name().equals(input.text("country")))
                .findFirst()
                .orElseGet(() -> home(visit));
        var region = holidays.regions(country, language).stream()
                .filter(known -> known.code().equals(input.text("region")))
                .findFirst();
        var year = years(visit).stream()
                .map(Option::value)
                .filter(offered -> offered.equals(input.text("year")))
                .findFirst()
                .map(Year::parse)
                .orElseGet(() -> Year.from(today(visit)));
        return new Choice(country, region.map(known -> known.code()).orElse(""), year, language);
    }

    private static HolidayCountry home(DeskVisit visit) {
        return visit.desk().office().settings().language() == Language.DE ? HolidayCountry.DE : HolidayCountry.NL;
    }

    private static List<Option> countries(DeskVisit visit, Holidays holidays) {
        return holidays.countries().stream()
                .map(country ->
                        new Option(country.name(), visit.words().of("holiday.country." + country.name()), false))
                .toList();
    }

    private List<Option> years(DeskVisit visit) {
        var first = today(visit).getYear();
        return IntStream.range(first, first + YEARS)
                .mapToObj(Integer::toString)
                .map(year -> new Option(year, year, false))
                .toList();
    }

    private static Option option(DeskVisit visit, Proposal proposal) {
        var holiday = proposal.holiday();
        return new Option(
                holiday.day().toString(), holiday.name(), false, visit.words().longDate(holiday.day()));
    }

    /** The days off that would be working days. */
    private static Form ticked(List<Proposal> proposals) {
        return Form.empty()
                .withAll(
                        "day",
                        proposals.stream()
                                .map(Proposal::holiday)
                                .filter(holiday -> holiday.dayOff() && isWeekday(holiday.day()))
                                .map(holiday -> holiday.day().toString())
                                .toList());
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private static Set<LocalDate> days(List<String> ticked) {
        if (ticked.isEmpty()) {
            throw new InvalidValue("day", "office.noHoliday");
        }
        try {
            return ticked.stream().map(LocalDate::parse).collect(Collectors.toSet());
        } catch (DateTimeException notADay) {
            throw new InvalidValue("day", "office.unknownChoice");
        }
    }

    private LocalDate today(DeskVisit visit) {
        return LocalDate.now(clock.withZone(visit.zone()));
    }
}
