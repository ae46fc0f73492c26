package org.dossierwerk.adapters.calendar.icalendar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An iCalendar component line by line, so that what nobody here knows of stays as it came. The library would leave out or
 * rewrite what it does not understand.
 */
final class StoredComponent implements StoredPart {

    private static final int DEEPEST = 8;

    private final String name;
    private final List<StoredPart> parts = new ArrayList<>();

    StoredComponent(String name) {
        this.name = name;
    }

    /** Empty for what is no whole iCalendar object. */
    static Optional<StoredComponent> read(String text) {
        var open = new ArrayDeque<StoredComponent>();
        for (var typed : text.replaceAll("\r?\n[ \t]", "").split("\r?\n")) {
            var line = new StoredLine(typed);
            if (line.is("BEGIN")) {
                var begun = new StoredComponent(line.value().toUpperCase(Locale.ROOT));
                if (open.isEmpty() && !begun.name.equals("VCALENDAR") || open.size() == DEEPEST) {
                    return Optional.empty();
                }
                if (!open.isEmpty()) {
                    open.getLast().parts.add(begun);
                }
                open.addLast(begun);
            } else if (open.isEmpty()) {
                if (!typed.isBlank()) {
                    return Optional.empty();
                }
            } else if (line.is("END")) {
                var ended = open.removeLast();
                if (!ended.name.equalsIgnoreCase(line.value())) {
                    return Optional.empty();
                }
                if (open.isEmpty()) {
                    return Optional.of(ended);
                }
            } else if (!typed.isBlank()) {
                open.getLast().parts.add(line);
            }
        }
        return Optional.empty();
    }

    boolean is(String name) {
        return this.name.equals(name);
    }

    Stream<StoredLine> lines(String name) {
        return lines().filter(line -> line.is(name));
    }

    private Stream<StoredLine> lines() {
        return parts.stream().filter(StoredLine.class::isInstance).map(StoredLine.class::cast);
    }

    /** The first of that name. */
    Optional<StoredLine> line(String name) {
        return lines(name).findFirst();
    }

    Stream<StoredComponent> components(String name) {
        return parts.stream()
                .filter(StoredComponent.class::isInstance)
                .map(StoredComponent.class::cast)
                .filter(component -> component.is(name));
    }

    /** Before the components that it holds. */
    void add(StoredLine line) {
        parts.add(firstComponent(), line);
    }

    private int firstComponent() {
        int at = 0;
        while (at < parts.size() && parts.get(at) instanceof StoredLine) {
            at++;
        }
        return at;
    }

    /** Before the others. */
    void addFirst(StoredComponent component) {
        parts.add(firstComponent(), component);
    }

    void add(StoredComponent component) {
        parts.add(component);
    }

    void removeLines(Predicate<StoredLine> which) {
        parts.removeIf(part -> part instanceof StoredLine line && which.test(line));
    }

    void removeComponents(Predicate<StoredComponent> which) {
        parts.removeIf(part -> part instanceof StoredComponent component && which.test(component));
    }

    void replaceLines(UnaryOperator<StoredLine> by) {
        parts.replaceAll(part -> part instanceof StoredLine line ? by.apply(line) : part);
    }

    /** Unfolded. */
    String text() {
        var text = new StringBuilder();
        appendTo(text);
        return text.toString();
    }

    private void appendTo(StringBuilder text) {
        text.append("BEGIN:").append(name).append("\r\n");
        for (var part : parts) {
            if (part instanceof StoredLine line) {
                text.append(line.text()).append("\r\n");
            } else {
                ((StoredComponent) part).appendTo(text);
            }
        }
        text.append("END:").append(name).append("\r\n");
    }
}
