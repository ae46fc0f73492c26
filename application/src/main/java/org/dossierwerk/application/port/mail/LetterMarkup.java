package org.dossierwerk.application.port.mail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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

    private final LetterBlock.Blocks root = new LetterBlock.Blocks();
    private final Deque<Object> open = new ArrayDeque<>();
    private final List<LetterLine.Mark> marks = new ArrayList<>();
    private LetterBlock.@Nullable Paragraph paragraph;

    public LetterMarkup() {
        open.push(root);
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
                var quote = new LetterBlock.Quote();
                blocks().all.add(quote);
                open.push(quote);
            }
        } else if ("br".equals(element)) {
            started().lines.add(new LetterLine());
        } else {
            mark(element, address);
        }
    }

    private void mark(String element, @Nullable String address) {
        switch (element) {
            case "b", "strong" -> marks.add(new LetterLine.Mark("strong", null));
            case "i", "em" -> marks.add(new LetterLine.Mark("em", null));
            case "u" -> marks.add(new LetterLine.Mark("u", null));
            case "a" -> {
                if (address != null && isKept(address.strip())) {
                    marks.add(new LetterLine.Mark("a", address.strip()));
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
        if (open.peek() instanceof LetterBlock.Items) {
            openItem();
        }
        if (open.size() <= DEEPEST) {
            var list = new LetterBlock.Items(numbered);
            blocks().all.add(list);
            open.push(list);
        }
    }

    private void openItem() {
        paragraph = null;
        if (open.stream().noneMatch(LetterBlock.Items.class::isInstance)) {
            return;
        }
        while (!(open.peek() instanceof LetterBlock.Items list)) {
            open.pop();
        }
        var item = new LetterBlock.Item();
        ((LetterBlock.Items) open.getFirst()).items.add(item);
        open.push(item);
    }

    /** An element ends; one that never began changes nothing. */
    public void close(String element) {
        switch (element) {
            case "ul", "ol" -> closeTo(LetterBlock.Items.class);
            case "li" -> closeTo(LetterBlock.Item.class);
            case "blockquote" -> closeTo(LetterBlock.Quote.class);
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
            if (marks.get(i).element().equals(element)) {
                var ended = marks.remove(i);
                var address = ended.address();
                if (address != null && paragraph != null) {
                    paragraph.last().endLink(address);
                }
                return;
            }
        }
    }

    /** Words, with the marks that are open; any white space in them is one blank, also that which editors put in so that it does not break. */
    public void text(String words) {
        for (int i = 0; i < words.length(); ) {
            int c = words.codePointAt(i);
            i += Character.charCount(c);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0') {
                if (paragraph != null) {
                    paragraph.last().blank();
                }
            } else if (isSeen(c)) {
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

    private LetterBlock.Paragraph started() {
        if (paragraph == null) {
            paragraph = new LetterBlock.Paragraph();
            blocks().all.add(paragraph);
        }
        return paragraph;
    }

    private LetterBlock.Blocks blocks() {
        if (open.peek() instanceof LetterBlock.Items list) {
            var item = new LetterBlock.Item();
            list.items.add(item);
            open.push(item);
        }
        return (LetterBlock.Blocks) open.getFirst();
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
}
