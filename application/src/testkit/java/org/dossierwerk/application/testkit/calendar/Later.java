package org.dossierwerk.application.testkit.calendar;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a calendar system was asked to do and does later, when nobody waits for the answer any more. */
public final class Later {

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    public synchronized void keep(Runnable work) {
        waiting.add(work);
    }

    private synchronized @Nullable Runnable next() {
        return waiting.poll();
    }

    /** Now all of it, in the order in which it was asked for; what cannot be done any more is not. */
    public void land() {
        for (var work = next(); work != null; work = next()) {
            work.run();
        }
    }
}
