package org.dossierwerk.application.testkit.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Providers that do something wrong with changes and with the times that are taken. */
final class WrongTimes {

    private WrongTimes() {}

    static PassingProvider readsOnePageOnly(InMemoryCalendars system) {
        return paging(system, page -> new PassingProvider.Page(page.changes(), page.next(), false));
    }

    static PassingProvider tellsEverythingTwice(InMemoryCalendars system) {
        return paging(system, page -> {
            var twice = new ArrayList<>(page.changes());
            twice.addAll(page.changes());
            return new PassingProvider.Page(twice, page.next(), page.more());
        });
    }

    static PassingProvider stopsAtAnEmptyPage(InMemoryCalendars system) {
        return paging(
                system,
                page -> new PassingProvider.Page(
                        page.changes(),
                        page.next(),
                        page.more() && !page.changes().isEmpty()));
    }

    static PassingProvider doesNotTellWhatIsGone(InMemoryCalendars system) {
        return changing(
                system, change -> change instanceof PassingProvider.Removed ? Optional.empty() : Optional.of(change));
    }

    static PassingProvider tellsOtherTagsThanItGave(InMemoryCalendars system) {
        return presenting(
                system,
                one -> new PassingProvider.Present(
                        one.item(), "W/" + one.tag(), one.mark(), one.occurrences(), one.answers()));
    }

    static PassingProvider tellsAnEntryByItsMark(InMemoryCalendars system) {
        return presenting(
                system,
                one -> new PassingProvider.Present(
                        one.mark().map(Object::toString).orElse(one.item()),
                        one.tag(),
                        one.mark(),
                        one.occurrences(),
                        one.answers()));
    }

    static PassingProvider tellsTitles(InMemoryCalendars system) {
        return presenting(
                system,
                one -> new PassingProvider.Present(
                        one.item(),
                        system.owner().seen(system.calendar(), one.item()).title(),
                        one.mark(),
                        one.occurrences(),
                        one.answers()));
    }

    static PassingProvider losesAnswers(InMemoryCalendars system) {
        return presenting(
                system,
                one -> new PassingProvider.Present(one.item(), one.tag(), one.mark(), one.occurrences(), List.of()));
    }

    static PassingProvider cutsAtTheEdge(InMemoryCalendars system) {
        return presenting(
                system,
                one -> new PassingProvider.Present(
                        one.item(),
                        one.tag(),
                        one.mark(),
                        one.occurrences().stream()
                                .map(o -> o.slot()
                                                .start()
                                                .isBefore(Entries.window().start())
                                        ? new PassingProvider.Occurrence(
                                                new TimeSlot(
                                                        Entries.window().start(),
                                                        o.slot().end()),
                                                o.availability())
                                        : o)
                                .toList(),
                        one.answers()));
    }

    static PassingProvider beginsAnewEachTime(InMemoryCalendars system) {
        return pulling(system, (provider, cursor) -> null);
    }

    static PassingProvider takesNonsenseForTheBeginning(InMemoryCalendars system) {
        return pulling(
                system, (provider, cursor) -> cursor != null && MemoryCursor.read(cursor) == null ? null : cursor);
    }

    /** Takes each cursor once. */
    static PassingProvider usesUpCursors(InMemoryCalendars system) {
        var used = new HashSet<String>();
        return new PassingProvider(system) {
            @Override
            public Pull pull(CalendarAccount account, String calendar, @Nullable String cursor, TimeSlot window) {
                var pull = super.pull(account, calendar, cursor, window);
                return cursor == null || used.add(cursor) || !(pull instanceof Page page)
                        ? pull
                        : new Page(List.of(), page.next(), page.more());
            }
        };
    }

    static PassingProvider hidesThatACursorIsLost(InMemoryCalendars system) {
        return answering(system, CursorLostFor.NOTHING);
    }

    static PassingProvider takesAGoneCalendarForALostCursor(InMemoryCalendars system) {
        return answering(system, CursorLostFor.GONE_CALENDARS);
    }

    /** How a wrong provider misreads what came of reading. */
    private enum CursorLostFor {
        NOTHING,
        GONE_CALENDARS
    }

    static PassingProvider followsAPageThatFollowsItself(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public Pull pull(CalendarAccount account, String calendar, @Nullable String cursor, TimeSlot window) {
                try {
                    return super.pull(account, calendar, cursor, window);
                } catch (ProviderFailure same) {
                    return new Page(List.of(), String.valueOf(cursor), true);
                }
            }
        };
    }

    static PassingProvider asksTooMuch(InMemoryCalendars system) {
        return pulling(system, (provider, cursor) -> {
            for (int i = 0; i < 5; i++) {
                provider.calendars(system.account());
            }
            return cursor;
        });
    }

    static PassingProvider readsOnlyWhenNoticed(InMemoryCalendars system) {
        return new PassingProvider(system) {
            private boolean noticed;

            @Override
            public Pull pull(CalendarAccount account, String calendar, @Nullable String cursor, TimeSlot window) {
                return cursor == null || noticed
                        ? super.pull(account, calendar, cursor, window)
                        : new Page(List.of(), cursor, false);
            }

            @Override
            public Notices read(Received received) {
                noticed = false;
                return super.read(received);
            }
        };
    }

    static PassingProvider tellsTimesInAnyOrder(InMemoryCalendars system) {
        return telling(system, times -> {
            Collections.reverse(times);
            return times;
        });
    }

    static PassingProvider doesNotJoinWhatTouches(InMemoryCalendars system) {
        return telling(system, times -> {
            var split = new ArrayList<PassingProvider.Occurrence>();
            for (var one : times) {
                var middle = one.slot().start().plus(Duration.ofMinutes(30));
                if (middle.isBefore(one.slot().end())) {
                    split.add(new PassingProvider.Occurrence(
                            new TimeSlot(one.slot().start(), middle), one.availability()));
                    split.add(new PassingProvider.Occurrence(
                            new TimeSlot(middle, one.slot().end()), one.availability()));
                }
            }
            return split;
        });
    }

    static PassingProvider looksAtTheStandardCalendarOnly(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public Busy busy(CalendarAccount account, Set<String> chosen, TimeSlot window) {
                return super.busy(account, Set.of(system.calendar()), window);
            }
        };
    }

    static PassingProvider takesEveryDayForTwentyFourHours(InMemoryCalendars system) {
        return shifting(
                system,
                one -> one.slot().duration().compareTo(Duration.ofHours(22)) > 0
                        ? lasting(one, Duration.ofHours(24))
                        : one);
    }

    static PassingProvider takesTheFirstOffsetForAll(InMemoryCalendars system) {
        return shifting(
                system,
                one -> one.slot().start().isAfter(Instant.parse("2026-03-29T00:00:00Z"))
                                && one.slot().start().isBefore(Instant.parse("2026-10-25T00:00:00Z"))
                        ? later(one, Duration.ofHours(1))
                        : one);
    }

    /** As if the series had no exceptions: what was left out is there. */
    static PassingProvider knowsNoExceptions(InMemoryCalendars system) {
        return telling(system, times -> {
            times.add(new PassingProvider.Occurrence(Entries.slot(9), Availability.BUSY));
            return times;
        });
    }

    static PassingProvider tellsTheWholeSeries(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public Busy busy(CalendarAccount account, Set<String> chosen, TimeSlot window) {
                var wider = new TimeSlot(
                        window.start().minus(Duration.ofDays(60)), window.end().plus(Duration.ofDays(60)));
                return super.busy(account, chosen, wider);
            }
        };
    }

    static PassingProvider skipsWhatTheClockSkips(InMemoryCalendars system) {
        return leavingOut(system, one -> one.slot().start().equals(Instant.parse("2026-03-29T01:30:00Z")));
    }

    static PassingProvider takesTheSecondOfTwo(InMemoryCalendars system) {
        return shifting(
                system,
                one -> one.slot().start().equals(Instant.parse("2026-10-25T00:30:00Z"))
                        ? later(one, Duration.ofHours(1))
                        : one);
    }

    /** Reads every time as one in its own zone. */
    static PassingProvider knowsOneZone(InMemoryCalendars system) {
        return shifting(
                system,
                one -> one.slot().start().equals(Instant.parse("2027-02-08T14:00:00Z"))
                        ? later(one, Duration.ofHours(-6))
                        : one);
    }

    static PassingProvider takesNoZoneForUtc(InMemoryCalendars system) {
        return shifting(
                system,
                one -> one.slot().start().equals(Instant.parse("2027-02-08T11:00:00Z"))
                        ? later(one, Duration.ofHours(1))
                        : one);
    }

    static PassingProvider dropsWhatItDoesNotUnderstand(InMemoryCalendars system) {
        return leavingOut(system, one -> one.availability() == Availability.UNCERTAIN);
    }

    static PassingProvider takesTentativeForFree(InMemoryCalendars system) {
        return leavingOut(system, one -> one.availability() == Availability.TENTATIVE);
    }

    /** Takes whoever has anything in the calendar for busy. */
    static PassingProvider takesFreeForBusy(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public Busy busy(CalendarAccount account, Set<String> chosen, TimeSlot window) {
                var mirror = new Mirror(this, account, system.calendar(), window);
                mirror.catchUp();
                var all = mirror.items().values().stream()
                        .flatMap(one -> one.occurrences().stream())
                        .map(one -> new Occurrence(one.slot(), Availability.BUSY))
                        .toList();
                return Busy.of(all, window, Map.of());
            }
        };
    }

    static PassingProvider tellsWhatOnlyTouchesTheWindow(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public Busy busy(CalendarAccount account, Set<String> chosen, TimeSlot window) {
                return super.busy(
                        account,
                        chosen,
                        new TimeSlot(
                                window.start().minusSeconds(1), window.end().plusSeconds(1)));
            }
        };
    }

    static PassingProvider takesTheUnknownForFree(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public Busy busy(CalendarAccount account, Set<String> chosen, TimeSlot window) {
                try {
                    return new Busy(super.busy(account, chosen, window).times(), Map.of());
                } catch (ProviderFailure failed) {
                    return new Busy(List.of(), Map.of());
                }
            }
        };
    }

    /** Asks in parts, and leaves them in parts. */
    static PassingProvider leavesLongWindowsInParts(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public Busy busy(CalendarAccount account, Set<String> chosen, TimeSlot window) {
                var times = new ArrayList<Occurrence>();
                for (var from = window.start(); from.isBefore(window.end()); from = from.plus(Duration.ofDays(62))) {
                    times.addAll(super.busy(account, chosen, new TimeSlot(from, from.plus(Duration.ofDays(62))))
                            .times());
                }
                return new Busy(times, Map.of());
            }
        };
    }

    private static PassingProvider shifting(
            InMemoryCalendars system, UnaryOperator<PassingProvider.Occurrence> change) {
        return telling(system, times -> {
            times.replaceAll(change);
            return times;
        });
    }

    private static PassingProvider leavingOut(InMemoryCalendars system, Predicate<PassingProvider.Occurrence> which) {
        return telling(system, times -> {
            times.removeIf(which);
            return times;
        });
    }

    private static PassingProvider telling(
            InMemoryCalendars system, UnaryOperator<List<PassingProvider.Occurrence>> change) {
        return new PassingProvider(system) {
            @Override
            public Busy busy(CalendarAccount account, Set<String> chosen, TimeSlot window) {
                var busy = super.busy(account, chosen, window);
                return new Busy(change.apply(new ArrayList<>(busy.times())), busy.unreadable());
            }
        };
    }

    private static PassingProvider.Occurrence later(PassingProvider.Occurrence one, Duration by) {
        return new PassingProvider.Occurrence(
                new TimeSlot(one.slot().start().plus(by), one.slot().end().plus(by)), one.availability());
    }

    private static PassingProvider.Occurrence lasting(PassingProvider.Occurrence one, Duration time) {
        return new PassingProvider.Occurrence(
                new TimeSlot(one.slot().start(), one.slot().start().plus(time)), one.availability());
    }

    private static PassingProvider paging(InMemoryCalendars system, UnaryOperator<PassingProvider.Page> change) {
        return new PassingProvider(system) {
            @Override
            public Pull pull(CalendarAccount account, String calendar, @Nullable String cursor, TimeSlot window) {
                var pull = super.pull(account, calendar, cursor, window);
                return pull instanceof Page page ? change.apply(page) : pull;
            }
        };
    }

    private static PassingProvider changing(
            InMemoryCalendars system, Function<PassingProvider.Change, Optional<PassingProvider.Change>> change) {
        return paging(
                system,
                page -> new PassingProvider.Page(
                        page.changes().stream()
                                .flatMap(one -> change.apply(one).stream())
                                .toList(),
                        page.next(),
                        page.more()));
    }

    private static PassingProvider presenting(InMemoryCalendars system, UnaryOperator<PassingProvider.Present> change) {
        return changing(
                system,
                one -> Stream.of(one)
                        .map(c -> c instanceof PassingProvider.Present present ? change.apply(present) : c)
                        .findFirst());
    }

    private interface Cursors {
        @Nullable
        String of(PassingProvider provider, @Nullable String cursor);
    }

    private static PassingProvider pulling(InMemoryCalendars system, Cursors cursors) {
        return new PassingProvider(system) {
            @Override
            public Pull pull(CalendarAccount account, String calendar, @Nullable String cursor, TimeSlot window) {
                return super.pull(account, calendar, cursors.of(this, cursor), window);
            }
        };
    }

    private static PassingProvider answering(InMemoryCalendars system, CursorLostFor what) {
        return new PassingProvider(system) {
            @Override
            public Pull pull(CalendarAccount account, String calendar, @Nullable String cursor, TimeSlot window) {
                var pull = super.pull(account, calendar, cursor, window);
                if (what == CursorLostFor.NOTHING && pull instanceof CursorLost) {
                    return new Page(List.of(), String.valueOf(cursor), false);
                }
                return what == CursorLostFor.GONE_CALENDARS && pull instanceof CalendarGone ? new CursorLost() : pull;
            }
        };
    }
}
