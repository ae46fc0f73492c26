package org.dossierwerk.adapters.web.adviser.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.web.adviser.dossier.DossierPages.Line;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.adapters.web.ui.Tab;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.application.dossier.DossierViews.Filter;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** All dossiers the reader may see: by a few letters, one's own or everybody's, open or closed. */
@Controller
class DossierListPage {

    private static final String PATH = "/dossiers";

    private final Pages pages;

    DossierListPage(Pages pages) {
        this.pages = pages;
    }

    /** What was chosen, as it stands in the address. */
    private record Chosen(String text, String whose, String which) {

        static Chosen of(Input input) {
            return new Chosen(
                    input.text("q").strip(),
                    input.text("whose").equals("all") ? "all" : "mine",
                    input.text("which").equals("closed") ? "closed" : "open");
        }

        Filter filter(DeskVisit visit) {
            return new Filter(
                    text,
                    whose.equals("mine") ? visit.me().id() : null,
                    which.equals("closed") ? DossierStatus.CLOSED : DossierStatus.OPEN);
        }

        String href(String otherWhose, String otherWhich, @Nullable String after) {
            var address = UriComponentsBuilder.fromPath(PATH)
                    .queryParam("whose", otherWhose)
                    .queryParam("which", otherWhich);
            if (!text.isEmpty()) {
                address.queryParam("q", "{q}");
            }
            if (after != null) {
                address.queryParam("after", "{after}");
            }
            return address.encode().buildAndExpand(values(after)).toUriString();
        }

        private Map<String, Object> values(@Nullable String after) {
            return Map.of("q", text, "after", after == null ? "" : after);
        }
    }

    @GetMapping(PATH)
    ModelAndView show(DeskVisit visit, Input input) {
        var chosen = Chosen.of(input);
        var after = input.text("after");
        var found = visit.desk().dossiers().list(chosen.filter(visit), after.isEmpty() ? null : after);
        var words = visit.words();
        var next = found.next();
        return pages.show(
                "adviser/dossier/list",
                visit.frame(words.of("frame.dossiers"), Section.DOSSIERS),
                new DossierPages.Lines(
                        input.form(words).with("whose", chosen.whose).with("which", chosen.which),
                        List.of(
                                tab(
                                        chosen.href("mine", chosen.which, null),
                                        words.of("dossiers.mine"),
                                        chosen.whose.equals("mine")),
                                tab(
                                        chosen.href("all", chosen.which, null),
                                        words.of("dossiers.all"),
                                        chosen.whose.equals("all"))),
                        List.of(
                                tab(
                                        chosen.href(chosen.whose, "open", null),
                                        words.of("dossiers.open"),
                                        chosen.which.equals("open")),
                                tab(
                                        chosen.href(chosen.whose, "closed", null),
                                        words.of("dossiers.closed"),
                                        chosen.which.equals("closed"))),
                        found.items().stream().map(line -> line(line, visit)).toList(),
                        next == null ? Optional.empty() : Optional.of(chosen.href(chosen.whose, chosen.which, next)),
                        !chosen.text.isEmpty() || chosen.which.equals("closed") || !after.isEmpty()));
    }

    private static Tab tab(String href, String label, boolean current) {
        return new Tab(href, label, current);
    }

    private static Line line(DossierViews.Line line, DeskVisit visit) {
        var href = PATH + "/" + line.id().value();
        var handler = line.caseHandler();
        var next = line.next();
        return new Line(
                href,
                line.title(),
                line.number(),
                line.adviser().name(),
                line.adviser().initials(),
                line.adviser().hue(),
                handler == null ? "" : handler.name(),
                line.status() == DossierStatus.OPEN,
                next == null
                        ? ""
                        : visit.words().momentIn(visit.zone(), next.time().start()) + " · " + next.title(),
                next == null ? "" : href + "/appointments/" + next.id().value());
    }
}
