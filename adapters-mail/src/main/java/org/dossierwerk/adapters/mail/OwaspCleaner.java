package org.dossierwerk.adapters.mail;

import java.util.List;
import org.dossierwerk.application.port.mail.HtmlCleaner;
import org.dossierwerk.application.port.mail.LetterMarkup;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/** Reads HTML as a browser would, by the OWASP Java HTML Sanitizer: whatever it is given, it comes out balanced. */
public final class OwaspCleaner implements HtmlCleaner {

    private static final PolicyFactory LETTERS = new HtmlPolicyBuilder()
            .allowElements("p", "br", "strong", "b", "em", "i", "u", "a", "ul", "ol", "li", "blockquote")
            .allowElements("div", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "section", "article", "header", "footer")
            .allowElements("table", "tbody", "thead", "tfoot", "tr", "td", "th", "address", "dl", "dt", "dd", "hr")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto")
            .toFactory();

    @Override
    public Cleaned clean(String html) {
        var markup = new LetterMarkup();
        HtmlSanitizer.sanitize(html, LETTERS.apply(new Events(markup)));
        return markup.cleaned();
    }

    private record Events(LetterMarkup markup) implements HtmlStreamEventReceiver {

        @Override
        public void openDocument() {
            // Nothing begins before the first element.
        }

        @Override
        public void closeDocument() {
            // Nothing ends after the last element.
        }

        @Override
        public void openTag(String element, List<String> attributes) {
            if ("td".equals(element) || "th".equals(element)) {
                markup.text(" ");
            }
            markup.open(element, address(attributes));
        }

        private static @Nullable String address(List<String> attributes) {
            int href = attributes.indexOf("href");
            return href < 0 ? null : withBraces(attributes.get(href + 1));
        }

        /** The sanitizer encodes those of a template's own links. */
        private static String withBraces(String address) {
            return address.replace("%7b%7b", "{{").replace("%7d%7d", "}}");
        }

        @Override
        public void closeTag(String element) {
            markup.close(element);
        }

        @Override
        public void text(String words) {
            markup.text(words);
        }
    }
}
