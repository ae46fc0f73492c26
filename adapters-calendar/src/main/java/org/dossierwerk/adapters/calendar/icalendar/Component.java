package org.dossierwerk.adapters.calendar.icalendar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An event or a description of a zone in somebody else's calendar: of its properties those that matter for time. */
final class Component {

    private final List<ContentLine> lines = new ArrayList<>();
    private final List<Component> parts = new ArrayList<>();

    void add(ContentLine line) {
        lines.add(line);
    }

    Component part() {
        var part = new Component();
        parts.add(part);
        return part;
    }

    List<Component> parts() {
        return parts;
    }

    Stream<ContentLine> all(String name) {
        return lines.stream().filter(line -> line.name().equals(name));
    }

    boolean has(String name) {
        return all(name).findFirst().isPresent();
    }

    /** The first value of that name in capitals, or empty. */
    String word(String name) {
        return all(name).findFirst().map(ContentLine::word).orElse("");
    }

    /** The first value of that name, or empty. */
    String value(String name) {
        return all(name).findFirst().map(ContentLine::value).orElse("");
    }
}
