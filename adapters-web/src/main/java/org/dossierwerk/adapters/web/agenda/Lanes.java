package org.dossierwerk.adapters.web.agenda;

import java.util.ArrayList;
import java.util.List;

/** Puts spans that overlap side by side: every group of overlapping spans shares as few lanes as it can. */
final class Lanes {

    /** Half-open run of rows. */
    record Span(int start, int end) {}

    /** Place of a span: lane {@code lane} of {@code of} lanes; all spans of one overlapping group have the same {@code group}. */
    record Place(int lane, int of, int group) {}

    private Lanes() {}

    /**
     * Places spans.
     *
     * @param spans ordered by their start
     * @return a place for each span, in the same order
     */
    static List<Place> of(List<Span> spans) {
        List<Place> places = new ArrayList<>(spans.size());
        int group = 0;
        for (int from = 0; from < spans.size(); ) {
            int to = endOfGroup(spans, from);
            places.addAll(placesInGroup(spans.subList(from, to), group++));
            from = to;
        }
        return places;
    }

    private static int endOfGroup(List<Span> spans, int from) {
        int end = spans.get(from).end();
        int next = from + 1;
        while (next < spans.size() && spans.get(next).start() < end) {
            end = Math.max(end, spans.get(next).end());
            next++;
        }
        return next;
    }

    private static List<Place> placesInGroup(List<Span> group, int number) {
        List<Integer> lanes = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (Span span : group) {
            int lane = 0;
            while (lane < ends.size() && ends.get(lane) > span.start()) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(span.end());
            } else {
                ends.set(lane, span.end());
            }
            lanes.add(lane);
        }
        return lanes.stream().map(lane -> new Place(lane, ends.size(), number)).toList();
    }
}
