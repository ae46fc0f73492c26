package org.dossierwerk.application.testkit.calendar.graph;

import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes wrong on request. */
final class Knobs {

    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();
    private final Queue<Instead> instead = new ConcurrentLinkedQueue<>();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicBoolean emptyPage = new AtomicBoolean();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile boolean repeatsPages;
    private volatile int largestPage = Integer.MAX_VALUE;
    private volatile Duration delay = Duration.ZERO;
    private volatile Storm storm = Storm.NONE;

    /** An answer instead of the usual. */
    record Instead(int status, Optional<String> retryAfter) {}

    /**
     * Of a hundred requests so many are answered with each of the faults, and of a hundred that change something so many are
     * carried out and never answered.
     */
    record Storm(Random random, int ofHundred, int lostOfHundred) {
        static final Storm NONE = new Storm(new Random(0), 0, 0);
    }

    void storm(Storm next) {
        storm = next;
    }

    void loseNextWrite() {
        lost.incrementAndGet();
    }

    /** Whether the answer to something that changed is to be lost. */
    boolean loses() {
        return lost.getAndUpdate(count -> Math.max(0, count - 1)) > 0 || hits(storm.lostOfHundred());
    }

    void answerNext(Instead answer) {
        instead.add(answer);
    }

    Optional<Instead> instead() {
        return Optional.ofNullable(instead.poll()).or(this::outOfTheStorm);
    }

    private Optional<Instead> outOfTheStorm() {
        if (!hits(storm.ofHundred())) {
            return Optional.empty();
        }
        return Optional.of(
                switch (pick(6)) {
                    case 0 -> new Instead(429, Optional.of("1"));
                    case 1 -> new Instead(429, Optional.of("Wed, 21 Oct 2015 07:28:00 GMT"));
                    case 2 -> new Instead(429, Optional.of("soon"));
                    case 3 -> new Instead(503, Optional.empty());
                    case 4 -> new Instead(500, Optional.empty());
                    default -> new Instead(504, Optional.empty());
                });
    }

    private boolean hits(int ofHundred) {
        return ofHundred > 0 && pick(100) < ofHundred;
    }

    private int pick(int bound) {
        synchronized (storm.random()) {
            return storm.random().nextInt(bound);
        }
    }

    void delay(Duration time) {
        delay = time;
    }

    Duration delay() {
        return delay;
    }

    void makeUnreadable(String calendar) {
        unreadable.add(calendar);
    }

    boolean isUnreadable(String calendar) {
        return unreadable.contains(calendar);
    }

    void largestPage(int items) {
        largestPage = items;
    }

    int largestPage() {
        return largestPage;
    }

    void repeatPages() {
        repeatsPages = true;
    }

    boolean repeatsPages() {
        return repeatsPages;
    }

    void emptyNextPage() {
        emptyPage.set(true);
    }

    boolean takeEmptyPage() {
        return emptyPage.getAndSet(false);
    }

    void begin() {
        requests.incrementAndGet();
        int now = underWay.incrementAndGet();
        mostAtOnce.accumulateAndGet(now, Math::max);
    }

    void end() {
        underWay.decrementAndGet();
    }

    int requests() {
        return requests.get();
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }
}
