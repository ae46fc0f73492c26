package org.dossierwerk.adapters.web.agenda;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.web.ui.Csrf;
import org.dossierwerk.adapters.web.ui.Frame;
import org.dossierwerk.adapters.web.ui.Person;
import org.dossierwerk.adapters.web.ui.Place;
import org.dossierwerk.adapters.web.ui.Preferences;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.adapters.web.ui.Theme;
import org.dossierwerk.adapters.web.ui.WordBook;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.domain.shared.Language;

/** Renders calendars with the templates the build compiled. */
final class Rendering {

    private static final String PACKAGE = "org.dossierwerk.adapters.web.templates";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Rendering.class.getClassLoader(), PACKAGE);
    private final WordBook book = new WordBook();

    Words words(Language language) {
        return book.words(language);
    }

    /** The calendar alone. */
    String part(AgendaPage page, Frame frame) {
        StringOutput html = new StringOutput();
        engine.render("adviser/agenda/agenda.jte", Map.of("frame", frame, "page", page), html);
        return html.toString();
    }

    /** The calendar in the adviser's frame. */
    String page(AgendaPage page, Frame frame) {
        StringOutput main = new StringOutput();
        main.writeContent(part(page, frame));
        StringOutput html = new StringOutput();
        gg.jte.Content content = output -> output.writeContent(main.toString());
        engine.render(
                "adviser/frame.jte",
                Map.of("frame", frame, "main", content, "styles", AgendaPage.STYLES, "scripts", AgendaPage.SCRIPTS),
                html);
        return html.toString();
    }

    Frame frame(Language language, Theme theme, String here) {
        Words words = book.words(language);
        return new Frame(
                words.of("frame.calendar"),
                words,
                "Wegwijs",
                Optional.of(new Person("Sanne Bakker", "")),
                new Csrf("X-CSRF-TOKEN", "_csrf", "token"),
                new Preferences(theme, true),
                Place.ofDesk(words, Section.CALENDAR, true, true),
                here,
                Optional.empty());
    }
}
