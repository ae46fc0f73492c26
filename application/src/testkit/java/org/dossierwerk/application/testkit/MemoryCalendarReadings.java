package org.dossierwerk.application.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dossierwerk.application.port.storage.CalendarReadings;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** What is known of linked calendars, in memory. */
record MemoryCalendarReadings(Memory memory) implements CalendarReadings {

    record Key(CalendarLinkId link, String calendar) {}

    record Kept(
            Reading reading, Instant dueAt, boolean hastened, @Nullable UUID token, Instant leasedUntil) {}

    record ItemKey(Key calendar, String item) {}

    record KeptItem(int generation, Item item) {}

    @Override
    public void choose(CalendarLinkId link, Set<String> calendars) {
        var now = memory.now();
        memory.with(state -> {
            state.calendarReadings.keySet().removeIf(key -> isLeftOut(key, link, calendars));
            state.calendarItems.keySet().removeIf(key -> isLeftOut(key.calendar(), link, calendars));
            for (var calendar : calendars) {
                state.calendarReadings.putIfAbsent(
                        new Key(link, calendar), new Kept(Reading.fresh(link, calendar), now, false, null, Instant.EPOCH));
            }
            return state;
        });
    }

    private static boolean isLeftOut(Key key, CalendarLinkId link, Set<String> calendars) {
        return key.link().equals(link) && !calendars.contains(key.calendar());
    }

    @Override
    public List<Reading> of(CalendarLinkId link) {
        return memory.with(state -> state.calendarReadings.values().stream()
                .map(Kept::reading)
                .filter(reading -> reading.link().equals(link))
                .sorted(Comparator.comparing(Reading::calendar))
                .toList());
    }

    @Override
    public Optional<Leased> lease(Duration lease) {
        var now = memory.now();
        return memory.with(state -> state.calendarReadings.entrySet().stream()
                .filter(entry -> !entry.getValue().dueAt().isAfter(now)
                        && !entry.getValue().leasedUntil().isAfter(now))
                .min(Comparator.comparing(entry -> entry.getValue().dueAt()))
                .map(Map.Entry::getKey)
                .map(key -> {
                    var kept = state.calendarReadings.get(key);
                    var token = UUID.randomUUID();
                    state.calendarReadings.put(key, new Kept(kept.reading(), kept.dueAt(), false, token, now.plus(lease)));
                    return new Leased(kept.reading(), token);
                }));
    }

    @Override
    public boolean goOn(Leased leased, Duration lease) {
        var until = memory.now().plus(lease);
        return settle(leased, kept -> new Kept(leased.reading(), kept.dueAt(), kept.hastened(), kept.token(), until));
    }

    @Override
    public boolean finish(Leased leased, Duration pause) {
        var now = memory.now();
        return settle(
                leased,
                kept -> new Kept(
                        leased.reading(), kept.hastened() ? now : now.plus(pause), false, null, Instant.EPOCH));
    }

    private boolean settle(Leased leased, UnaryOperator<Kept> change) {
        var key = new Key(leased.reading().link(), leased.reading().calendar());
        return memory.with(state -> {
            var kept = state.calendarReadings.get(key);
            if (kept == null || !leased.token().equals(kept.token())) {
                return false;
            }
            state.calendarReadings.put(key, change.apply(kept));
            return true;
        });
    }

    @Override
    public void hasten(CalendarLinkId link, String calendar) {
        var now = memory.now();
        memory.with(state -> state.calendarReadings.computeIfPresent(
                new Key(link, calendar),
                (key, kept) -> new Kept(kept.reading(), now, true, kept.token(), kept.leasedUntil())));
    }

    @Override
    public void restart(CalendarLinkId link) {
        var now = memory.now();
        memory.with(state -> {
            state.calendarReadings.replaceAll((key, kept) -> key.link().equals(link)
                    ? new Kept(kept.reading().restarted(), now, false, null, Instant.EPOCH)
                    : kept);
            return state;
        });
    }

    @Override
    public void put(CalendarLinkId link, String calendar, int generation, List<Item> items) {
        memory.with(state -> {
            for (var item : items) {
                state.calendarItems.put(
                        new ItemKey(new Key(link, calendar), item.id()), new KeptItem(generation, item));
            }
            return state;
        });
    }

    @Override
    public void remove(CalendarLinkId link, String calendar, Collection<String> items) {
        memory.with(state -> {
            for (var item : items) {
                state.calendarItems.remove(new ItemKey(new Key(link, calendar), item));
            }
            return state;
        });
    }

    @Override
    public List<String> removeBefore(CalendarLinkId link, String calendar, int generation) {
        var gone = before(link, calendar, generation);
        remove(link, calendar, gone);
        return gone;
    }

    @Override
    public List<String> before(CalendarLinkId link, String calendar, int generation) {
        var of = new Key(link, calendar);
        return memory.with(state -> state.calendarItems.entrySet().stream()
                .filter(entry -> entry.getKey().calendar().equals(of)
                        && entry.getValue().generation() < generation)
                .map(entry -> entry.getKey().item())
                .sorted()
                .toList());
    }

    @Override
    public List<Busy> busy(Collection<UserId> advisers, TimeSlot within) {
        return memory.with(state -> state.calendarItems.entrySet().stream()
                .flatMap(entry -> {
                    var adviser = state.calendarLinks
                            .get(entry.getKey().calendar().link())
                            .adviser();
                    return entry.getValue().item().busy().stream()
                            .map(taken -> new Busy(adviser, taken.slot(), taken.availability()));
                })
                .filter(busy -> advisers.contains(busy.adviser()) && busy.slot().overlaps(within))
                .sorted(Comparator.comparing((Busy busy) -> busy.slot().start())
                        .thenComparing(busy -> busy.slot().end()))
                .toList());
    }
}
