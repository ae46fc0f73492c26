package org.dossierwerk.application.port.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line; its marks begin and end in it. */
final class LetterLine {

    /** An inline mark that is open. */
    record Mark(String element, @Nullable String address) {

        String begin() {
            return address == null ? "<" + element + ">" : "<a href=\"" + LetterMarkup.escape(address) + "\">";
        }

        String end() {
            return "</" + element + ">";
        }
    }

    private final StringBuilder html = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private final List<Mark> begun = new ArrayList<>();
    private int link = -1;
    private boolean blank;

    boolean isEmpty() {
        return text.toString().isBlank();
    }

    void blank() {
        blank = text.length() > 0;
    }

    void add(int c, List<Mark> marks) {
        int same = 0;
        while (same < Math.min(begun.size(), marks.size()) && begun.get(same).equals(marks.get(same))) {
            same++;
        }
        endTo(same);
        if (blank) {
            html.append(' ');
            text.append(' ');
            blank = false;
        }
        for (var mark : marks.subList(same, marks.size())) {
            html.append(mark.begin());
            begun.add(mark);
            if (mark.address() != null) {
                link = text.length();
            }
        }
        html.append(LetterMarkup.escape(Character.toString(c)));
        text.appendCodePoint(c);
    }

    private void endTo(int kept) {
        while (begun.size() > kept) {
            html.append(begun.remove(begun.size() - 1).end());
        }
    }

    /** What a reader without marks would not see stands behind the words. */
    void endLink(String address) {
        var shown = address.toLowerCase(Locale.ROOT).startsWith("mailto:") ? address.substring(7) : address;
        if (link >= 0 && !text.substring(link).strip().equals(shown)) {
            text.append(" (").append(shown).append(')');
        }
        link = -1;
    }

    String html() {
        endTo(0);
        return html.toString();
    }

    String text() {
        return text.toString().stripTrailing();
    }
}
