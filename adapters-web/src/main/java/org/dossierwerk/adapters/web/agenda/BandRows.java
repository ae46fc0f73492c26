package org.dossierwerk.adapters.web.agenda;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of the lane for whole days: an entry has the same row on every day it covers, so that it reads as one bar. */
final class BandRows {

    private BandRows() {}

    static Map<Entry, Integer> of(List<Part> band, List<LocalDate> days, Cards cards) {
        Map<Entry, Lanes.Span> spans = new LinkedHashMap<>();
        for (Part part : band) {
            int column = days.indexOf(part.day());
            spans.merge(part.entry(), new Lanes.Span(column, column + 1), BandRows::joined);
        }
        List<Entry> ordered = spans.keySet().stream()
                .sorted(Comparator.<Entry>comparingInt(entry -> spans.get(entry).start())
                        .thenComparing(entry -> -spans.get(entry).end())
                        .thenComparing(cards::order)
                        .thenComparing(Entry::id))
                .toList();
        List<Lanes.Place> places = Lanes.of(ordered.stream().map(spans::get).toList());
        Map<Entry, Integer> rows = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            rows.put(ordered.get(i), places.get(i).lane());
        }
        return rows;
    }

    private static Lanes.Span joined(Lanes.Span one, Lanes.Span other) {
        return new Lanes.Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    }
}
