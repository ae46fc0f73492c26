package org.dossierwerk.application.calendar;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.calendar.CalendarLinkViews.FailureKind;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.storage.CalendarReadings.Leased;
import org.dossierwerk.application.port.storage.CalendarReadings.Reading;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.shared.TimeSlot;

/**
 * Reads linked calendars: when their owners are not free, and what they did to entries of ours. What a page tells and how far it
 * came are one transaction; when the system has forgotten how far that was, everything is listed anew, and nothing is forgotten
 * before the listing is whole (CALENDAR CAL-5). Once a day everything is listed all the same, because notices and changes get lost
 * (CAL-14).
 */
public final class CalendarPulls {

    private static final Logger LOG = System.getLogger(CalendarPulls.class.getName());

    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration BACK = Duration.ofDays(7);
    private static final Duration AHEAD = Duration.ofDays(400);
    private static final Duration BETWEEN_LISTINGS = Duration.ofHours(24);
    private static final int MOST_PAGES = 2_000;

    private final Workbench bench;
    private final Stores stores;
    private final CalendarParts parts;

    private final Subscribing subscribing;

    CalendarPulls(Workbench bench, CalendarParts parts, Subscribing subscribing) {
        this.bench = bench;
        this.subscribing = subscribing;
        this.stores = bench.stores();
        this.parts = parts;
    }

    /**
     * Reads the calendar that is longest due, to its end. The host calls it every few seconds, and again while it returns more than
     * nothing.
     *
     * @return how many calendars were due: one or none
     */
    public int runOnce() {
        var leased = stores.unitOfWork().call(() -> stores.calendarReadings().lease(LEASE));
        leased.ifPresent(this::read);
        return leased.isPresent() ? 1 : 0;
    }

    private void read(Leased leased) {
        var id = leased.reading().link();
        var link =
                stores.unitOfWork().read(() -> stores.calendarLinks().find(id).map(CalendarLink::snapshot));
        var provider = link.flatMap(known -> parts.provider(known.provider()));
        var held = stores.unitOfWork().read(() -> stores.calendarLanes().held(id));
        boolean letIn = link.filter(known -> switch (known.status()) {
                    case ACTIVE, CALENDAR_GONE -> true;
                    case NEEDS_CONSENT, ENDED -> false;
                })
                .isPresent();
        if (!letIn || provider.isEmpty() || !(provider.get() instanceof ChangeFeed)) {
            finish(leased, leased.reading(), CopyWriter.UNTIL_SOMEBODY_COMES);
        } else if (held.isPresent()) {
            finish(leased, leased.reading(), held.get());
        } else {
            new Round(leased, link.get(), provider.get()).go();
        }
    }

    private void finish(Leased leased, Reading reading, Duration pause) {
        stores.unitOfWork().run(() -> stores.calendarReadings().finish(leased.with(reading), pause));
    }

    /** Somebody else reads it by now, or nobody does any more. */
    private static final class LeaseLost extends RuntimeException {
        private LeaseLost() {
            super(null, null, false, false);
        }
    }

    /** The system tells the same again and again. */
    private static final class Circling extends RuntimeException {
        private Circling() {
            super(null, null, false, false);
        }
    }

    /** One calendar, from where it was left to its end. */
    private final class Round {

        private final Leased leased;
        private final CalendarLink.Snapshot link;
        private final CalendarProvider provider;
        private final LinkedAccount account;
        private final PageTaking taking;
        private final Set<String> cursors = new HashSet<>();
        private Reading reading;

        Round(Leased leased, CalendarLink.Snapshot link, CalendarProvider provider) {
            this.leased = leased;
            this.link = link;
            this.provider = provider;
            this.account = new LinkedAccount(bench, parts.requireSealer(), link);
            this.taking = new PageTaking(bench);
            this.reading = leased.reading();
        }

        void go() {
            try {
                begin();
                readOn();
            } catch (LeaseLost elsewhere) {
                LOG.log(Level.DEBUG, "Read by somebody else: a calendar of link {0}", link.id());
            } catch (Circling nonsense) {
                stop(
                        FailureKind.REFUSED,
                        "The same page follows itself",
                        parts.rules().poll(),
                        true);
            } catch (ProviderFailure failure) {
                failed(failure);
            }
        }

        private void begin() {
            var listedAt = reading.listedAt();
            boolean due = listedAt == null || !listedAt.plus(BETWEEN_LISTINGS).isAfter(bench.now());
            if (reading.cursor() == null || due && !reading.listing()) {
                listAnew();
            }
        }

        private void listAnew() {
            reading = reading.listingAnew(
                    new TimeSlot(bench.now().minus(BACK), bench.now().plus(AHEAD)));
        }

        private void readOn() {
            List<ChangeFeed.Change> before = List.of();
            boolean relisted = false;
            for (int page = 0; page < MOST_PAGES; page++) {
                var pull = ((ChangeFeed) provider)
                        .pull(account, reading.calendar(), reading.cursor(), Objects.requireNonNull(reading.window()));
                if (pull instanceof ChangeFeed.CalendarGone) {
                    calendarGone();
                    return;
                }
                if (pull instanceof ChangeFeed.Page told) {
                    requireProgress(told, before);
                    before = told.changes();
                    if (!told.more()) {
                        end(told);
                        return;
                    }
                    take(told);
                } else if (relisted) {
                    throw new Circling();
                } else {
                    relisted = true;
                    listAnew();
                }
            }
            throw new Circling();
        }

        /** A page that is told twice, or that is followed by itself, would be read for ever (CAL-6). */
        private void requireProgress(ChangeFeed.Page page, List<ChangeFeed.Change> before) {
            boolean same = !page.changes().isEmpty() && page.changes().equals(before);
            if (page.more() && (same || !cursors.add(page.next()))) {
                throw new Circling();
            }
        }

        private void take(ChangeFeed.Page page) {
            var further = reading.onwards(page.next(), present(page));
            stores.unitOfWork().run(() -> {
                taking.take(reading, page.changes());
                require(stores.calendarReadings().goOn(leased.with(further), LEASE));
            });
            reading = further;
        }

        /** With the last page of a listing whatever it did not tell of is forgotten, unless it told of nothing at all. */
        private void end(ChangeFeed.Page page) {
            int told = reading.told() + present(page);
            if (reading.listing() && told == 0 && !reading.mayBeEmpty() && taking.knowsAnything(reading)) {
                stop(
                        FailureKind.SUDDENLY_EMPTY,
                        "Nothing is there any more",
                        parts.rules().poll(),
                        true);
                return;
            }
            subscribing.keepUp(link, reading.calendar(), reading.listing(), provider, account);
            var complete = reading.onwards(page.next(), present(page)).complete(bench.now());
            stores.unitOfWork().run(() -> {
                taking.take(reading, page.changes());
                if (reading.listing()) {
                    taking.endListing(reading);
                }
                require(stores.calendarReadings().finish(leased.with(complete), pause()));
            });
        }

        /** Some systems tell of what is gone even when they list everything. */
        private static int present(ChangeFeed.Page page) {
            return (int) page.changes().stream()
                    .filter(ChangeFeed.Present.class::isInstance)
                    .count();
        }

        private Duration pause() {
            return subscribing.tells(link.id(), reading.calendar())
                    ? parts.rules().pollWithNotices()
                    : parts.rules().poll();
        }

        private void require(boolean held) {
            if (!held) {
                throw new LeaseLost();
            }
        }

        private void calendarGone() {
            stop(
                    FailureKind.CALENDAR_GONE,
                    "The calendar is not there any more",
                    CopyWriter.UNTIL_SOMEBODY_COMES,
                    true);
            stores.unitOfWork()
                    .run(() -> stores.calendarLinks().find(link.id()).ifPresent(known -> {
                        known.targetGone(reading.calendar(), bench.now());
                        stores.calendarLinks().save(known);
                    }));
        }

        private void failed(ProviderFailure failure) {
            var why = Failures.of(failure, bench.now());
            var asked = failure.retryAfter();
            var pause = asked == null ? parts.rules().poll() : CopyWriter.capped(asked);
            stores.unitOfWork().run(() -> {
                if (asked != null) {
                    stores.calendarLanes().hold(link.id(), pause);
                }
                if (failure.kind() == ProviderFailure.Kind.RECONNECT && !account.isOvertaken()) {
                    consentLost(link.id());
                }
                stores.calendarReadings().finish(leased.with(reading.failed(why, false)), pause);
            });
        }

        private void consentLost(CalendarLinkId id) {
            stores.calendarLinks().find(id).ifPresent(known -> {
                known.consentLost(bench.now());
                stores.calendarLinks().save(known);
            });
        }

        private void stop(FailureKind kind, String words, Duration pause, boolean beginAgain) {
            finish(leased, reading.failed(Failures.of(kind, words, bench.now()), beginAgain), pause);
        }
    }
}
