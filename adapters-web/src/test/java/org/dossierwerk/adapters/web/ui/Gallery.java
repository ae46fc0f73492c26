package org.dossierwerk.adapters.web.ui;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.domain.shared.Language;

/** Pages that show every part in every state, for looking at and for tests; never part of the application. */
final class Gallery {

    static final List<String> PAGES = List.of("desk", "list", "portal", "plain");

    private final WordBook book = new WordBook();
    private final TemplateEngine engine = TemplateEngine.create(
            new MainAndGallery(),
            Path.of("target", "gallery-classes"),
            ContentType.Html,
            Gallery.class.getClassLoader());

    Gallery() {
        engine.setTrimControlStructures(true);
    }

    String show(String page, Language language, Theme theme) {
        StringOutput html = new StringOutput();
        engine.render("gallery/" + page + ".jte", Map.of("frame", frame(page, language, theme)), html);
        return html.toString();
    }

    Frame frame(String page, Language language, Theme theme) {
        Words words = book.words(language);
        boolean portal = page.equals("portal");
        return new Frame(
                "De Wit – Aksoy",
                words,
                "Wegwijs",
                page.equals("plain")
                        ? Optional.empty()
                        : Optional.of(
                                portal
                                        ? new Person("Emma de Wit", "Dossier De Wit – Aksoy")
                                        : new Person("Sanne Bakker", "Adviseur")),
                new Csrf("X-CSRF-TOKEN", "_csrf", "token-of-the-gallery"),
                new Preferences(theme, true),
                switch (page) {
                    case "portal" -> Place.ofPortal(words, Section.OVERVIEW, "/portal", true, true);
                    case "plain" -> List.of();
                    default -> Place.ofDesk(words, Section.DOSSIERS, true, true);
                },
                "/gallery",
                page.equals("desk")
                        ? Optional.of(new Flash(
                                "Taxatierapport afgekeurd. Emma krijgt bericht.",
                                Optional.of(new Flash.Undo("/undo", Map.of(), "Ongedaan maken")),
                                Optional.empty()))
                        : Optional.empty());
    }

    private static final class MainAndGallery implements CodeResolver {

        private final CodeResolver main = new DirectoryCodeResolver(Path.of("src", "main", "jte"));
        private final CodeResolver gallery = new DirectoryCodeResolver(Path.of("src", "test", "jte"));

        @Override
        public String resolve(String name) {
            return resolverOf(name).resolve(name);
        }

        @Override
        public long getLastModified(String name) {
            return resolverOf(name).getLastModified(name);
        }

        private CodeResolver resolverOf(String name) {
            return name.startsWith("gallery/") ? gallery : main;
        }
    }
}
