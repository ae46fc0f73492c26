package org.dossierwerk.adapters.web.adviser.settings;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.party.OfficeCountry;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Editing;
import org.dossierwerk.adapters.web.shared.Choosable;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.shared.TypedTime;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.application.office.History;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.WorkingHours;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What holds for the whole office. */
@Controller
class OfficePage {

    private static final SettingsPlace PLACE = SettingsPlace.OFFICE;
    private static final Editor EDITOR = new Editor(
            PLACE,
            History.OFFICE,
            PLACE.href(),
            PLACE.href(),
            false,
            Editor.labels(
                    "office",
                    "name",
                    "zone",
                    "language",
                    "formOfAddress",
                    "from",
                    "until",
                    "mailbox",
                    "phone",
                    "portalLeadSource",
                    "reminders"));

    private final Pages pages;

    OfficePage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/settings/office")
    ModelAndView show(DeskVisit visit) {
        PLACE.enter(visit);
        return page(visit, HttpStatus.OK, EDITOR.editing(visit, stored(visit)));
    }

    @PostMapping("/settings/office")
    ModelAndView save(DeskVisit visit, Input input, HttpServletRequest request) {
        PLACE.enter(visit);
        var settings = read(input, visit.office());
        var refused = input.submit(() -> visit.desk().office().change(requireNonNull(settings)));
        if (refused == null) {
            Flashes.say(request, "settings.saved");
            return Redirects.to(PLACE.href());
        }
        var typed = input.form(visit.words());
        return page(
                visit,
                refused,
                refused == HttpStatus.PRECONDITION_FAILED
                        ? EDITOR.conflict(visit, stored(visit), typed, names(visit))
                        : EDITOR.editing(visit, typed));
    }

    private static @Nullable OfficeSettings read(Input input, OfficeSettings before) {
        var name = input.require("name", typed -> Text.required("name", typed, 100));
        var zone = input.require("zone", OfficePage::zone);
        var language = input.choice("language", Language.class);
        var form = input.choice("formOfAddress", FormOfAddress.class);
        var from = input.require("from", TypedTime::read);
        var until = input.require("until", TypedTime::read);
        var hours = from == null || until == null ? null : input.attempt("until", () -> new WorkingHours(from, until));
        var mailbox = input.require("mailbox", typed -> EmailAddress.of("mailbox", typed));
        var country = OfficeCountry.of(language == null ? before.language() : language);
        var phone = input.read("phone", typed -> PhoneNumber.of("phone", typed, country.callingCode()));
        var source = input.id("portalLeadSource", CatalogueItemId::new);
        var reminders = input.attempt("reminders", () -> TypedReminders.read(input.text("reminders")));
        if (name == null
                || zone == null
                || language == null
                || form == null
                || hours == null
                || mailbox == null
                || reminders == null) {
            return null;
        }
        return new OfficeSettings(
                input.number("version"), name, zone, language, form, hours, mailbox, phone, source, reminders);
    }

    private static ZoneId zone(String typed) {
        try {
            var zone = ZoneId.of(typed.strip());
            if (ZoneId.getAvailableZoneIds().contains(zone.getId())) {
                return zone;
            }
        } catch (DateTimeException notAZone) {
            throw new InvalidValue("zone", "office.zoneUnknown");
        }
        throw new InvalidValue("zone", "office.zoneUnknown");
    }

    private ModelAndView page(DeskVisit visit, HttpStatus status, Editing editing) {
        var form = editing.form();
        return pages.show(
                status,
                "adviser/settings/office",
                PLACE.frame(visit, PLACE.title(visit)),
                new SettingsPages.Office(
                        editing,
                        form.options("language", Choosable.languages(visit.words())),
                        form.options("formOfAddress", Choosable.forms(visit.words())),
                        form.options("portalLeadSource", sources(visit, form.value("portalLeadSource"))),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(zone -> zone.startsWith("Europe/"))
                                .sorted()
                                .toList()));
    }

    private static List<Option> sources(DeskVisit visit, String kept) {
        return visit.desk().office().items(Catalogue.LEAD_SOURCE).stream()
                .filter(item -> item.active() || item.id().value().toString().equals(kept))
                .map(item -> new Option(item.id().value().toString(), item.name(), false))
                .toList();
    }

    private static Map<String, String> names(DeskVisit visit) {
        return Stream.of(Choosable.languages(visit.words()), Choosable.forms(visit.words()), sources(visit, ""))
                .flatMap(List::stream)
                .collect(Collectors.toMap(Option::value, Option::label));
    }

    private static Form stored(DeskVisit visit) {
        var office = visit.desk().office().settings();
        var phone = office.phone();
        var source = office.portalLeadSource();
        return Form.empty()
                .with("version", Long.toString(office.version()))
                .with("name", office.name())
                .with("zone", office.zone().getId())
                .with("language", office.language().name())
                .with("formOfAddress", office.formOfAddress().name())
                .with("from", visit.words().time(office.workingHours().from()))
                .with("until", visit.words().time(office.workingHours().until()))
                .with("mailbox", office.mailbox().value())
                .with("phone", phone == null ? "" : phone.value())
                .with("portalLeadSource", source == null ? "" : source.value().toString())
                .with("reminders", TypedReminders.write(office.reminders()));
    }
}
