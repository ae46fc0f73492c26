package org.dossierwerk.application.port.mail;

import java.util.ArrayList;
import java.util.List;

/** What a letter is laid out in: paragraphs, lists and quotations, each on lines of its own. */
interface LetterBlock {

    boolean isEmpty();

    void html(List<String> lines);

    void text(List<String> lines);

    class Blocks implements LetterBlock {

        final List<LetterBlock> all = new ArrayList<>();

        List<LetterBlock> filled() {
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

    final class Quote extends Blocks {

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

    final class Item extends Blocks {

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

    final class Items implements LetterBlock {

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

    final class Paragraph implements LetterBlock {

        final List<LetterLine> lines = new ArrayList<>(List.of(new LetterLine()));

        LetterLine last() {
            return lines.get(lines.size() - 1);
        }

        /** Without the empty lines at its beginning and its end, and with one of several in between. */
        List<LetterLine> filled() {
            var filled = new ArrayList<LetterLine>();
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
}
