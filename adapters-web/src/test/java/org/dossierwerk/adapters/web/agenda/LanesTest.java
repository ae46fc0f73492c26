package org.dossierwerk.adapters.web.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanesTest {

    @Test
    void spans_that_touch_do_not_overlap() {
        assertThat(lanes(span(0, 4), span(4, 8))).containsExactly("0/1", "0/1");
    }

    @Test
    void spans_that_overlap_stand_side_by_side() {
        assertThat(lanes(span(0, 4), span(2, 8))).containsExactly("0/2", "1/2");
    }

    @Test
    void a_lane_is_used_again_in_the_same_group() {
        assertThat(lanes(span(0, 8), span(0, 2), span(2, 4))).containsExactly("0/2", "1/2", "1/2");
    }

    @Test
    void a_group_ends_where_nothing_overlaps_any_more() {
        assertThat(lanes(span(0, 4), span(1, 2), span(6, 8))).containsExactly("0/2", "1/2", "0/1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261121})
    void no_two_overlapping_spans_share_a_lane_and_no_group_wastes_one(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1000; round++) {
            List<Lanes.Span> spans = randomSpans(random);
            List<Lanes.Place> places = Lanes.of(spans);
            for (int i = 0; i < spans.size(); i++) {
                assertThat(places.get(i).lane()).isBetween(0, places.get(i).of() - 1);
                assertThat(places.get(i).of())
                        .isEqualTo(deepestOverlapOfGroup(
                                spans, places, places.get(i).group()));
                for (int j = 0; j < i; j++) {
                    if (overlap(spans.get(i), spans.get(j))) {
                        assertThat(places.get(i).group())
                                .isEqualTo(places.get(j).group());
                        assertThat(places.get(i).lane())
                                .isNotEqualTo(places.get(j).lane());
                    }
                }
            }
        }
    }

    private static int deepestOverlapOfGroup(List<Lanes.Span> spans, List<Lanes.Place> places, int group) {
        int deepest = 0;
        for (int row = 0; row < 110; row++) {
            int depth = 0;
            for (int i = 0; i < spans.size(); i++) {
                Lanes.Span span = spans.get(i);
                if (places.get(i).group() == group && span.start() <= row && row < span.end()) {
                    depth++;
                }
            }
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static List<Lanes.Span> randomSpans(Random random) {
        List<Lanes.Span> spans = new ArrayList<>();
        for (int i = random.nextInt(14); i > 0; i--) {
            int start = random.nextInt(90);
            spans.add(span(start, start + 1 + random.nextInt(12)));
        }
        spans.sort(Comparator.comparingInt(Lanes.Span::start));
        return spans;
    }

    private static boolean overlap(Lanes.Span one, Lanes.Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static Lanes.Span span(int start, int end) {
        return new Lanes.Span(start, end);
    }

    private static List<String> lanes(Lanes.Span... spans) {
        return Lanes.of(List.of(spans)).stream()
                .map(place -> place.lane() + "/" + place.of())
                .toList();
    }
}
