package org.dossierwerk.adapters.web.adviser.settings;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.shared.TypedDate;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.domain.office.ClosingDay;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The days on which the office is closed, which no working day falls on (SCN-15). */
@Controller
class ClosingDaysPage {

    private static final SettingsPlace PLACE = SettingsPlace.CLOSING_DAYS;

    private final Pages pages;
    private final Clock clock;

    ClosingDaysPage(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/settings/closing-days")
    ModelAndView list(DeskVisit visit) {
        PLACE.enter(visit);
        return page(visit, HttpStatus.OK, Form.empty());
    }

    @PostMapping("/settings/closing-days")
    ModelAndView add(DeskVisit visit, Input input, HttpServletRequest request) {
        PLACE.enter(visit);
        var day = input.require("date", typed -> TypedDate.read(typed, today(visit)));
        var name = input.require("name", typed -> Text.required("name", typed, 100));
        var refused = input.submit(
                () -> visit.desk().office().close(new ClosingDay(requireNonNull(day), requireNonNull(name))));
        if (refused == null) {
            Flashes.say(request, "closing-day.added", visit.words().longDate(requireNonNull(day)));
            return Redirects.to(PLACE.href());
        }
        return page(visit, refused, input.form(visit.words()));
    }

    @PostMapping("/settings/closing-days/{day}/remove")
    ModelAndView remove(DeskVisit visit, @PathVariable("day") String day, HttpServletRequest request) {
        visit.desk().office().open(read(day));
        Flashes.say(request, "closing-day.removed");
        return Redirects.to(PLACE.href());
    }

    private ModelAndView page(DeskVisit visit, HttpStatus status, Form form) {
        var today = today(visit);
        return pages.show(
                status,
                "adviser/settings/closingDays",
                PLACE.frame(visit, PLACE.title(visit)),
                new SettingsPages.ClosingDays(
                        PLACE.places(visit),
                        form,
                        visit.desk().office().closingDays().stream()
                                .filter(closed -> !closed.day().isBefore(today))
                                .map(closed -> new SettingsPages.ClosingDay(
                                        closed.day().toString(), visit.words().longDate(closed.day()), closed.name()))
                                .toList(),
                        !visit.desk().holidays().countries().isEmpty()));
    }

    private LocalDate today(DeskVisit visit) {
        return LocalDate.now(clock.withZone(visit.zone()));
    }

    private static LocalDate read(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException notADay) {
            throw new OfficeRefusal.NotFound();
        }
    }
}
