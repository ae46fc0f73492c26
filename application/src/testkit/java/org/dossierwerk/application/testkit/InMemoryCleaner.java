package org.dossierwerk.application.testkit;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dossierwerk.application.port.mail.HtmlCleaner;
import org.dossierwerk.application.port.mail.LetterMarkup;

/** Cleans HTML as examples are written: good enough for tests, not for what strangers send. */
public final class InMemoryCleaner implements HtmlCleaner {

    private static final Set<String> UNREAD = Set.of("script", "style", "iframe", "title", "noscript", "object");
    private static final Pattern TOKEN =
            Pattern.compile("<!--.*?(-->|$)|<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>|[^<]+|<", Pattern.DOTALL);
    private static final Pattern HREF =
            Pattern.compile("(?i)\\shref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w+));");
    private static final Map<String, String> NAMED = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "nbsp", "\u00A0");

    @Override
    public Cleaned clean(String html) {
        var markup = new LetterMarkup();
        var tokens = TOKEN.matcher(html);
        var unread = "";
        while (tokens.find()) {
            var element = tokens.group(3) == null ? "" : tokens.group(3).toLowerCase(Locale.ROOT);
            boolean ends = "/".equals(tokens.group(2));
            if (!unread.isEmpty()) {
                unread = ends && element.equals(unread) ? "" : unread;
            } else if (element.isEmpty()) {
                if (!tokens.group().startsWith("<!--")) {
                    markup.text(decoded(tokens.group()));
                }
            } else if (ends) {
                markup.close(element);
            } else if (UNREAD.contains(element)) {
                unread = element;
            } else {
                var href = HREF.matcher(tokens.group(4));
                markup.open(element, href.find() ? decoded(first(href.group(1), href.group(2), href.group(3))) : null);
            }
        }
        return markup.cleaned();
    }

    private static String first(String... groups) {
        for (var group : groups) {
            if (group != null) {
                return group;
            }
        }
        return "";
    }

    private static String decoded(String text) {
        return ENTITY.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        found.group(1) != null
                                ? character(Integer.parseInt(found.group(1)))
                                : found.group(2) != null
                                        ? character(Integer.parseInt(found.group(2), 16))
                                        : NAMED.getOrDefault(found.group(3), found.group())));
    }

    private static String character(int code) {
        return Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
    }
}
