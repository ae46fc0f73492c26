package org.dossierwerk.application.testkit.calendar.graph;

import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossierwerk.application.testkit.calendar.Chance;
import org.dossierwerk.application.testkit.calendar.Later;
import org.dossierwerk.application.testkit.calendar.Mishap;
import org.dossierwerk.application.testkit.calendar.Purpose;
import org.dossierwerk.application.testkit.calendar.Writings;
import org.jspecify.annotations.Nullable;

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
    private final Later later = new Later();
    private volatile @Nullable Chance chance;
    private final Writings writings = new Writings();

    /** An answer instead of the usual. */
    record Instead(int status, Optional<String> retryAfter) {}

    void goWrong(@Nullable Chance drawing) {
        chance = drawing;
    }

    Mishap mishap(Purpose purpose) {
        var drawing = chance;
        return drawing == null ? Mishap.NONE : drawing.next(purpose);
    }

    Later later() {
        return later;
    }

    Writings writings() {
        return writings;
    }

    void loseNextWrite() {
        lost.incrementAndGet();
    }

    /** Whether the answer to something that changed is to be lost. */
    boolean loses() {
        return lost.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    }

    void answerNext(Instead answer) {
        instead.add(answer);
    }

    Optional<Instead> instead() {
        return Optional.ofNullable(instead.poll());
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
