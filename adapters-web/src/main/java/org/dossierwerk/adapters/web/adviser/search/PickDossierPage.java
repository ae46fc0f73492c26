package org.dossierwerk.adapters.web.adviser.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossierwerk.adapters.web.adviser.search.Found.Hit;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.dossier.DossierViews.Filter;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * In which dossier a new appointment is planned: an appointment exists only inside one (DOS-01), or it is one of a group. The date and whatever else
 * was chosen in the calendar goes along to the form.
 */
@Controller
class PickDossierPage {

    private static final int RECENT = 10;
    private static final List<String> CARRIED = List.of("date", "time", "minutes", "adviser", "view");

    private final Pages pages;

    PickDossierPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/appointments/new")
    ModelAndView show(DeskVisit visit, Input input) {
        var text = SearchPage.text(input);
        var carried = new LinkedHashMap<String, List<String>>();
        for (var name : CARRIED) {
            if (!input.texts(name).isEmpty()) {
                carried.put(name, input.texts(name));
            }
        }
        return pages.show(
                "adviser/search/pick",
                visit.frame(visit.words().of("pick.title"), Section.CALENDAR),
                new Pick(text, carried, address("/groups/new", carried), dossiers(visit, text, carried)));
    }

    private static List<Hit> dossiers(DeskVisit visit, String text, Map<String, List<String>> carried) {
        var dossiers = visit.desk().dossiers();
        var hits = text.isEmpty()
                ? dossiers.list(new Filter("", visit.me().id(), DossierStatus.OPEN), null).items().stream()
                        .limit(RECENT)
                        .map(line -> new Hit("/dossiers/" + line.id().value(), line.title(), line.number(), false))
                : dossiers.search(text).stream().map(SearchPage::dossier);
        return hits.filter(hit -> !hit.closed())
                .map(hit ->
                        new Hit(address(hit.href() + "/appointments/new", carried), hit.title(), hit.detail(), false))
                .toList();
    }

    private static String address(String form, Map<String, List<String>> carried) {
        var address = UriComponentsBuilder.fromPath(form);
        var values = new ArrayList<String>();
        carried.forEach((name, chosen) -> chosen.forEach(value -> {
            address.queryParam(name, "{" + values.size() + "}");
            values.add(value);
        }));
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }
}
