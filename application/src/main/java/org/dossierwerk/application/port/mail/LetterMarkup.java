package org.dossierwerk.application.port.mail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dossierwerk.application.port.mail.HtmlCleaner.Cleaned;
import org.dossierwerk.domain.mail.Placeholder;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it is put together from elements and text, in the order of a document. Paragraphs, lists, quotations, line breaks,
 * strong, emphasised and underlined words and links are kept, without any attribute but the address of a link; of everything else the
 * words. The result is laid out so that each paragraph, each item and each line after a {@code <br>} is a line of its own, whole in
 * itself: a template can leave a line out. For one letter, on one thread.
 */
public final class LetterMarkup {

    private static final Set<String> PARAGRAPHS = Set.of(
            "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "table", "tr", "section", "article", "header",
            "footer", "address", "dt", "dd", "hr", "body");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|mailto:)[^\\s<>\"'`\\\\\\p{Cntrl}]+");
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int DEEPEST = 8;

    private final Blocks root = new Blocks();
    private final Deque<Object> open = new ArrayDeque<>();
    private final List<Mark> marks = new ArrayList<>();
    private @Nullable Paragraph paragraph;

    public LetterMarkup() {
        open.push(root);
    }

    /** An inline mark that is open. */
    private record Mark(String element, @Nullable String address) {

        String begin() {
            return address == null ? "<" + element + ">" : "<a href=\"" + escape(address) + "\">";
        }

        String end() {
            return "</" + element + ">";
        }
    }

    /**
     * An element begins.
     *
     * @param element its name in lower case
     * @param address of a link, where it has one
     */
    public void open(String element, @Nullable String address) {
        if (PARAGRAPHS.contains(element)) {
            paragraph = null;
        } else if ("ul".equals(element) || "ol".equals(element)) {
            openList("ol".equals(element));
        } else if ("li".equals(element)) {
            openItem();
        } else if ("blockquote".equals(element)) {
            paragraph = null;
            if (open.size() <= DEEPEST) {
                var quote = new Quote();
                blocks().all.add(quote);
                open.push(quote);
            }
        } else if ("br".equals(element)) {
            started().lines.add(new Line());
        } else {
            mark(element, address);
        }
    }

    private void mark(String element, @Nullable String address) {
        switch (element) {
            case "b", "strong" -> marks.add(new Mark("strong", null));
            case "i", "em" -> marks.add(new Mark("em", null));
            case "u" -> marks.add(new Mark("u", null));
            case "a" -> {
                if (address != null && isKept(address.strip())) {
                    marks.add(new Mark("a", address.strip()));
                }
            }
            default -> {
                // Of what is not kept the words are.
            }
        }
    }

    /** A template's own links are put in when it is filled. */
    private static boolean isKept(String address) {
        return address.equals(Placeholder.PORTAL_LINK.mark())
                || address.equals(Placeholder.ACCESS_LINK.mark())
                || address.length() <= LONGEST_ADDRESS
                        && ADDRESS.matcher(address).matches();
    }

    private void openList(boolean numbered) {
        paragraph = null;
        if (open.peek() instanceof Items) {
            openItem();
        }
        if (open.size() <= DEEPEST) {
            var list = new Items(numbered);
            blocks().all.add(list);
            open.push(list);
        }
    }

    private void openItem() {
        paragraph = null;
        if (open.stream().noneMatch(Items.class::isInstance)) {
            return;
        }
        while (!(open.peek() instanceof Items list)) {
            open.pop();
        }
        var item = new Item();
        ((Items) open.getFirst()).items.add(item);
        open.push(item);
    }

    /** An element ends; one that never began changes nothing. */
    public void close(String element) {
        switch (element) {
            case "ul", "ol" -> closeTo(Items.class);
            case "li" -> closeTo(Item.class);
            case "blockquote" -> closeTo(Quote.class);
            case "b", "strong" -> unmark("strong");
            case "i", "em" -> unmark("em");
            case "u", "a" -> unmark(element);
            default -> {
                if (PARAGRAPHS.contains(element)) {
                    paragraph = null;
                }
            }
        }
    }

    private void closeTo(Class<?> kind) {
        paragraph = null;
        if (open.stream().anyMatch(kind::isInstance)) {
            while (!kind.isInstance(open.pop())) {
                // What began inside ends with it.
            }
        }
    }

    private void unmark(String element) {
        for (int i = marks.size() - 1; i >= 0; i--) {
            if (marks.get(i).element.equals(element)) {
                var ended = marks.remove(i);
                if (ended.address != null && paragraph != null) {
                    paragraph.last().endLink(ended.address);
                }
                return;
            }
        }
    }

    /** Words, with the marks that are open; any white space in them is one blank. */
    public void text(String words) {
        for (int i = 0; i < words.length(); ) {
            int c = words.codePointAt(i);
            i += Character.charCount(c);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                if (paragraph != null) {
                    paragraph.last().blank();
                }
            } else if (c == '\u00A0' || isSeen(c)) {
                started().last().add(c, marks);
            }
        }
    }

    private static boolean isSeen(int c) {
        int kind = Character.getType(c);
        return kind != Character.CONTROL
                && kind != Character.SURROGATE
                && c != 0xFFFD
                && (c & 0xFFFE) != 0xFFFE
                && (kind != Character.FORMAT || c == 0x200C || c == 0x200D);
    }

    private Paragraph started() {
        if (paragraph == null) {
            paragraph = new Paragraph();
            blocks().all.add(paragraph);
        }
        return paragraph;
    }

    private Blocks blocks() {
        if (open.peek() instanceof Items list) {
            var item = new Item();
            list.items.add(item);
            open.push(item);
        }
        return (Blocks) open.getFirst();
    }

    /** What was put together. */
    public Cleaned cleaned() {
        var html = new ArrayList<String>();
        root.html(html);
        var text = new ArrayList<String>();
        root.text(text);
        return new Cleaned(String.join("\n", html), String.join("\n", text));
    }

    /** As it stands between tags, or in a quoted attribute. */
    public static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private interface Block {
        boolean isEmpty();

        void html(List<String> lines);

        void text(List<String> lines);
    }

    private static class Blocks implements Block {

        final List<Block> all = new ArrayList<>();

        List<Block> filled() {
            return all.stream().filter(block -> !block.isEmpty()).toList();
        }

        @Override
        public boolean isEmpty() {
            return filled().isEmpty();
        }

        @Override
        public void html(List<String> lines) {
            filled().forEach(block -> block.html(lines));
        }

        @Override
        public void text(List<String> lines) {
            for (var block : filled()) {
                if (!lines.isEmpty()) {
                    lines.add("");
                }
                var own = new ArrayList<String>();
                block.text(own);
                lines.addAll(own);
            }
        }
    }

    private static final class Quote extends Blocks {

        @Override
        public void html(List<String> lines) {
            lines.add("<blockquote>");
            super.html(lines);
            lines.add("</blockquote>");
        }

        @Override
        public void text(List<String> lines) {
            var own = new ArrayList<String>();
            super.text(own);
            own.forEach(line -> lines.add(("> " + line).strip()));
        }
    }

    private static final class Item extends Blocks {

        @Override
        public void html(List<String> lines) {
            var blocks = filled();
            boolean begins = blocks.get(0) instanceof Paragraph;
            if (blocks.size() == 1
                    && blocks.get(0) instanceof Paragraph only
                    && only.filled().size() == 1) {
                lines.add("<li>" + only.filled().get(0).html() + "</li>");
                return;
            }
            lines.add("<li>");
            if (begins) {
                ((Paragraph) blocks.get(0)).bare(lines);
            }
            blocks.subList(begins ? 1 : 0, blocks.size()).forEach(block -> block.html(lines));
            lines.add("</li>");
        }

        @Override
        public void text(List<String> lines) {
            filled().forEach(block -> block.text(lines));
        }
    }

    private static final class Items implements Block {

        final List<Item> items = new ArrayList<>();
        final boolean numbered;

        Items(boolean numbered) {
            this.numbered = numbered;
        }

        private List<Item> filled() {
            return items.stream().filter(item -> !item.isEmpty()).toList();
        }

        @Override
        public boolean isEmpty() {
            return filled().isEmpty();
        }

        @Override
        public void html(List<String> lines) {
            var element = numbered ? "ol" : "ul";
            lines.add("<" + element + ">");
            filled().forEach(item -> item.html(lines));
            lines.add("</" + element + ">");
        }

        @Override
        public void text(List<String> lines) {
            int number = 1;
            for (var item : filled()) {
                var sign = numbered ? number++ + ". " : "- ";
                var own = new ArrayList<String>();
                item.text(own);
                for (int i = 0; i < own.size(); i++) {
                    lines.add((i == 0 ? sign : " ".repeat(sign.length())) + own.get(i));
                }
            }
        }
    }

    private static final class Paragraph implements Block {

        final List<Line> lines = new ArrayList<>(List.of(new Line()));

        Line last() {
            return lines.get(lines.size() - 1);
        }

        /** Without the empty lines at its beginning and its end, and with one of several in between. */
        List<Line> filled() {
            var filled = new ArrayList<Line>();
            for (var line : lines) {
                boolean afterEmpty =
                        filled.isEmpty() || filled.get(filled.size() - 1).isEmpty();
                if (!line.isEmpty() || !afterEmpty) {
                    filled.add(line);
                }
            }
            if (!filled.isEmpty() && filled.get(filled.size() - 1).isEmpty()) {
                filled.remove(filled.size() - 1);
            }
            return filled;
        }

        @Override
        public boolean isEmpty() {
            return filled().isEmpty();
        }

        @Override
        public void html(List<String> into) {
            var filled = filled();
            if (filled.size() == 1) {
                into.add("<p>" + filled.get(0).html() + "</p>");
            } else {
                into.add("<p>");
                bare(into);
                into.add("</p>");
            }
        }

        void bare(List<String> into) {
            var filled = filled();
            for (int i = 0; i < filled.size(); i++) {
                into.add((i == 0 ? "" : "<br>") + filled.get(i).html());
            }
        }

        @Override
        public void text(List<String> into) {
            filled().forEach(line -> into.add(line.text()));
        }
    }

    /** One line; its marks begin and end in it. */
    private static final class Line {

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
            while (same < Math.min(begun.size(), marks.size())
                    && begun.get(same).equals(marks.get(same))) {
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
                if (mark.address != null) {
                    link = text.length();
                }
            }
            html.append(escape(Character.toString(c)));
            text.appendCodePoint(c == '\u00A0' ? ' ' : c);
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
}
