package org.dossierwerk.bootstrap.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.dossierwerk.application.testkit.SettableClock;

/** What happened, and when: played back in order, each at its own time. */
final class DemoTimeline {

    private record Moment(Instant when, long number, Runnable what) {}

    private final PriorityQueue<Moment> moments =
            new PriorityQueue<>(Comparator.comparing(Moment::when).thenComparing(Moment::number));
    private long number;

    void at(Instant when, Runnable what) {
        moments.add(new Moment(when, number++, what));
    }

    /** Plays everything up to now; after each moment, what it caused outside is carried out. */
    void play(SettableClock clock, Instant until, Runnable afterEach) {
        while (!moments.isEmpty() && !moments.peek().when().isAfter(until)) {
            var moment = moments.remove();
            clock.set(moment.when());
            moment.what().run();
            afterEach.run();
        }
        clock.set(until);
    }
}
