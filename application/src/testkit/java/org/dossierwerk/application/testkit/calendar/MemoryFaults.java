package org.dossierwerk.application.testkit.calendar;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Page;
import org.jspecify.annotations.Nullable;

/** What goes wrong at the server in memory. */
final class MemoryFaults {

    private static final int PAGE = 100;

    private final MemoryServer server;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Deque<MemoryAnswer> next = new ArrayDeque<>();
    private volatile Duration delay = Duration.ZERO;
    private volatile int pageSize = PAGE;
    private volatile boolean repeating;
    private volatile boolean silent;
    private final Later later = new Later();
    private volatile @Nullable Chance chance;
    private boolean losing;
    private boolean emptying;

    MemoryFaults(MemoryServer server) {
        this.server = server;
    }

    <T> T pass(Purpose purpose, Supplier<T> work) {
        requests.incrementAndGet();
        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try {
            pause();
            var planned = planned();
            if (planned != null) {
                throw planned;
            }
            var drawing = chance;
            var mishap = drawing == null ? Mishap.NONE : drawing.next(purpose);
            if (mishap.later()) {
                later.keep(() -> carryOut(work));
            }
            if (!mishap.done()) {
                throw answer(purpose, mishap);
            }
            var result = work.get();
            if (!mishap.isNone()) {
                throw answer(purpose, mishap);
            }
            if (purpose.writes() && loses()) {
                throw new MemoryAnswer(MemoryAnswer.LOST);
            }
            return result;
        } finally {
            underWay.decrementAndGet();
        }
    }

    /** Nobody hears what comes of it. */
    private static <T> void carryOut(Supplier<T> work) {
        try {
            work.get();
        } catch (MemoryAnswer refused) {
            // Nor that it was refused.
        }
    }

    private static MemoryAnswer answer(Purpose purpose, Mishap mishap) {
        boolean isOfCursor = purpose == Purpose.CHANGES && mishap.status() == MemoryAnswer.GONE;
        return new MemoryAnswer(isOfCursor ? MemoryAnswer.CURSOR_LOST : mishap.status(), mishap.retryAfter());
    }

    Page page(MemoryCursor place, Supplier<Page> real) {
        if (repeating && place.told() > 0) {
            return new Page(real.get().changes(), place.write(), true);
        }
        return empties() ? new Page(List.of(), place.again().write(), true) : real.get();
    }

    int pageSize() {
        return pageSize;
    }

    boolean silent() {
        return silent;
    }

    private void pause() {
        if (!delay.isZero()) {
            try {
                Thread.sleep(delay.toMillis());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized @Nullable MemoryAnswer planned() {
        return next.poll();
    }

    private synchronized boolean loses() {
        boolean was = losing;
        losing = false;
        return was;
    }

    private synchronized boolean empties() {
        boolean was = emptying;
        emptying = false;
        return was;
    }

    /** As the owner of one account has them. */
    Faults of(String user) {
        return new Faults() {
            @Override
            public void loseNextAnswer() {
                synchronized (MemoryFaults.this) {
                    losing = true;
                }
            }

            @Override
            public void answerNext(int status, Optional<String> retryAfter) {
                synchronized (MemoryFaults.this) {
                    next.add(new MemoryAnswer(status, retryAfter.orElse(null)));
                }
            }

            @Override
            public void goWrong(@Nullable Chance drawing) {
                chance = drawing;
            }

            @Override
            public void land() {
                server.writings().land(later);
            }

            @Override
            public Writings writings() {
                return server.writings();
            }

            @Override
            public void delay(Duration time) {
                delay = time;
            }

            @Override
            public void loseCursors() {
                server.forgetCursors();
            }

            @Override
            public boolean pageSize(int changes) {
                pageSize = changes;
                return true;
            }

            @Override
            public void repeatPages() {
                repeating = true;
            }

            @Override
            public void emptyNextPage() {
                synchronized (MemoryFaults.this) {
                    emptying = true;
                }
            }

            @Override
            public void revokeGrant() {
                server.leave().revokeAllOf(user);
            }

            @Override
            public String grantAgain() {
                return server.leave().give(user);
            }

            @Override
            public void expireAccessToken() {
                server.leave().expireAllOf(user);
            }

            @Override
            public int renewals() {
                return server.leave().renewals();
            }

            @Override
            public void makeUnreadable(String calendar) {
                server.close(calendar);
            }

            @Override
            public void deliverNotices() {
                for (var notice : server.takeNotices()) {
                    if (!silent) {
                        send(notice);
                    }
                }
            }

            @Override
            public void dropNotices() {
                silent = true;
                server.takeNotices();
            }

            @Override
            public void loseSubscriptions() {
                server.forgetWatches();
            }

            @Override
            public int requests() {
                return requests.get();
            }

            @Override
            public int mostAtOnce() {
                return most.get();
            }
        };
    }

    private static void send(InMemoryCalendars.SentNotice sent) {
        try {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(sent.address()))
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(
                                            sent.notice().body()))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
        } catch (IOException nobodyThere) {
            // A notice that nobody takes is lost.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
