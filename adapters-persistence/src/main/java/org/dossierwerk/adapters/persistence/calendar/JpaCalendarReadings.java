package org.dossierwerk.adapters.persistence.calendar;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.application.port.storage.CalendarReadings;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** What is known of linked calendars, on PostgreSQL. */
record JpaCalendarReadings(Work work) implements CalendarReadings {

    private static final String COLUMNS =
            "link_id, calendar, cursor, window_start, window_end, generation, listing, told,"
                    + " listed_at, complete_at, may_be_empty, failed_at, failure, failure_words, token";
    private static final String THIS = "WHERE link_id = :link AND calendar = :calendar";
    private static final int ITEMS_AT_A_TIME = 200;

    @Override
    public void choose(CalendarLinkId link, Set<String> calendars) {
        var chosen = calendars.toArray(String[]::new);
        work.run(new Sql("DELETE FROM calendar_reading WHERE link_id = :link AND calendar <> ALL(:chosen)")
                .set("link", link.value())
                .set("chosen", chosen)::execute);
        work.run(new Sql("INSERT INTO calendar_reading (link_id, calendar, due_at)")
                .add("SELECT :link, c, now() FROM unnest(:chosen) c ON CONFLICT DO NOTHING")
                .set("link", link.value())
                .set("chosen", chosen)::execute);
    }

    @Override
    public List<Reading> of(CalendarLinkId link) {
        var question = new Sql("SELECT " + COLUMNS + " FROM calendar_reading WHERE link_id = :link ORDER BY calendar")
                .set("link", link.value());
        return work.with(entityManager -> question.lines(entityManager).stream()
                .map(JpaCalendarReadings::reading)
                .toList());
    }

    @Override
    public Optional<Leased> lease(Duration lease) {
        var claim = new Sql("UPDATE calendar_reading r SET token = gen_random_uuid(), hastened = false,")
                .add("leased_until = now() + :lease * interval '1 millisecond' FROM (")
                .add("SELECT link_id, calendar FROM calendar_reading")
                .add("WHERE due_at <= now() AND (leased_until IS NULL OR leased_until <= now())")
                .add("ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED) d")
                .add("WHERE r.link_id = d.link_id AND r.calendar = d.calendar RETURNING r.*")
                .set("lease", lease.toMillis());
        return work.with(entityManager -> claim.lines(entityManager).stream()
                .map(line -> new Leased(reading(line), line.uuid("token")))
                .findFirst());
    }

    @Override
    public boolean goOn(Leased leased, Duration lease) {
        return settled(leased, "leased_until = now() + :pause * interval '1 millisecond'", lease);
    }

    @Override
    public boolean finish(Leased leased, Duration pause) {
        return settled(
                leased,
                "due_at = CASE WHEN hastened THEN now() ELSE now() + :pause * interval '1 millisecond' END,"
                        + " token = NULL, leased_until = NULL",
                pause);
    }

    private boolean settled(Leased leased, String how, Duration time) {
        var reading = leased.reading();
        var change = new Sql("UPDATE calendar_reading SET " + how + ",")
                .set("pause", time.toMillis())
                .add("generation = :generation, listing = :listing, told = :told, may_be_empty = :empty,")
                .set("generation", reading.generation())
                .set("listing", reading.listing())
                .set("told", reading.told())
                .set("empty", reading.mayBeEmpty());
        set(change, "cursor", reading.cursor());
        var window = reading.window();
        set(change, "window_start", window == null ? null : window.start());
        set(change, "window_end", window == null ? null : window.end());
        set(change, "listed_at", reading.listedAt());
        set(change, "complete_at", reading.completeAt());
        FailureColumns.set(
                        change.add(reading.failure() == null ? FailureColumns.NONE : FailureColumns.ONE),
                        reading.failure())
                .add(THIS + " AND token = :token")
                .set("link", reading.link().value())
                .set("calendar", reading.calendar())
                .set("token", leased.token());
        return work.with(entityManager -> change.execute(entityManager) == 1);
    }

    private static void set(Sql change, String column, @Nullable Object value) {
        if (value == null) {
            change.add(column + " = NULL,");
        } else {
            change.add(column + " = :" + column + ",").set(column, value);
        }
    }

    @Override
    public void hasten(CalendarLinkId link, String calendar) {
        work.run(new Sql("UPDATE calendar_reading SET due_at = now(), hastened = true " + THIS)
                .set("link", link.value())
                .set("calendar", calendar)::execute);
    }

    @Override
    public void restart(CalendarLinkId link) {
        work.run(new Sql("UPDATE calendar_reading SET due_at = now(), hastened = false, token = NULL,")
                .add("leased_until = NULL, cursor = NULL, window_start = NULL, window_end = NULL, listing = false,")
                .add("told = 0, may_be_empty = true WHERE link_id = :link")
                .set("link", link.value())::execute);
    }

    @Override
    public void put(CalendarLinkId link, String calendar, int generation, List<Item> items) {
        for (int from = 0; from < items.size(); from += ITEMS_AT_A_TIME) {
            putSome(link, calendar, generation, items.subList(from, Math.min(items.size(), from + ITEMS_AT_A_TIME)));
        }
    }

    private void putSome(CalendarLinkId link, String calendar, int generation, List<Item> items) {
        var ids = items.stream().map(Item::id).toArray(String[]::new);
        work.run(new Sql("DELETE FROM calendar_busy " + THIS + " AND item = ANY(:items)")
                .set("link", link.value())
                .set("calendar", calendar)
                .set("items", ids)::execute);
        work.run(new Sql("INSERT INTO calendar_item (link_id, calendar, item, generation)")
                .add("SELECT DISTINCT :link, :calendar, i, :generation FROM unnest(:items) i")
                .add("ON CONFLICT (link_id, calendar, item) DO UPDATE SET generation = excluded.generation")
                .set("link", link.value())
                .set("calendar", calendar)
                .set("generation", generation)
                .set("items", ids)::execute);
        putBusy(link, calendar, items);
    }

    private void putBusy(CalendarLinkId link, String calendar, List<Item> items) {
        var insert = new Sql("INSERT INTO calendar_busy")
                .add("(link_id, calendar, item, position, starts_at, ends_at, availability) VALUES")
                .set("link", link.value())
                .set("calendar", calendar);
        int number = 0;
        for (var item : items) {
            for (int position = 0; position < item.busy().size(); position++) {
                var taken = item.busy().get(position);
                insert.addIf(number > 0, ",")
                        .add("(:link, :calendar, :i%1$d, :p%1$d, :s%1$d, :e%1$d, :a%1$d)".formatted(number))
                        .set("i" + number, item.id())
                        .set("p" + number, position)
                        .set("s" + number, taken.slot().start())
                        .set("e" + number, taken.slot().end())
                        .set("a" + number, taken.availability().name());
                number++;
                if (number == ITEMS_AT_A_TIME) {
                    work.run(insert::execute);
                    insert = new Sql("INSERT INTO calendar_busy")
                            .add("(link_id, calendar, item, position, starts_at, ends_at, availability) VALUES")
                            .set("link", link.value())
                            .set("calendar", calendar);
                    number = 0;
                }
            }
        }
        if (number > 0) {
            work.run(insert::execute);
        }
    }

    @Override
    public void remove(CalendarLinkId link, String calendar, Collection<String> items) {
        work.run(new Sql("DELETE FROM calendar_item " + THIS + " AND item = ANY(:items)")
                .set("link", link.value())
                .set("calendar", calendar)
                .set("items", items.toArray(String[]::new))::execute);
    }

    @Override
    public List<String> removeBefore(CalendarLinkId link, String calendar, int generation) {
        return items(
                link,
                calendar,
                generation,
                "DELETE FROM calendar_item " + THIS + " AND generation < :generation" + " RETURNING item");
    }

    @Override
    public List<String> before(CalendarLinkId link, String calendar, int generation) {
        return items(
                link, calendar, generation, "SELECT item FROM calendar_item " + THIS + " AND generation < :generation");
    }

    private List<String> items(CalendarLinkId link, String calendar, int generation, String question) {
        var sql = new Sql(question)
                .set("link", link.value())
                .set("calendar", calendar)
                .set("generation", generation);
        return work.with(entityManager -> sql.lines(entityManager).stream()
                .map(line -> line.text("item"))
                .sorted()
                .toList());
    }

    @Override
    public List<Busy> busy(Collection<UserId> advisers, TimeSlot within) {
        if (advisers.isEmpty()) {
            return List.of();
        }
        var question = new Sql("SELECT l.adviser_id, b.starts_at, b.ends_at, b.availability")
                .add("FROM calendar_link l JOIN calendar_busy b ON b.link_id = l.id")
                .add("WHERE l.adviser_id IN (:advisers) AND l.status <> 'ENDED'")
                .add("AND b.ends_at > :from AND b.starts_at < :until ORDER BY b.starts_at, b.ends_at")
                .set("advisers", advisers.stream().map(UserId::value).toList())
                .set("from", within.start())
                .set("until", within.end());
        return work.with(entityManager -> question.lines(entityManager).stream()
                .map(line -> new Busy(
                        new UserId(line.uuid("adviser_id")),
                        new TimeSlot(line.instant("starts_at"), line.instant("ends_at")),
                        line.choice("availability", Availability.class)))
                .toList());
    }

    private static Reading reading(Columns line) {
        return new Reading(
                new CalendarLinkId(line.uuid("link_id")),
                line.text("calendar"),
                line.has("cursor") ? line.text("cursor") : null,
                line.has("window_start")
                        ? new TimeSlot(line.instant("window_start"), line.instant("window_end"))
                        : null,
                line.integer("generation"),
                line.flag("listing"),
                line.integer("told"),
                line.has("listed_at") ? line.instant("listed_at") : null,
                line.has("complete_at") ? line.instant("complete_at") : null,
                line.flag("may_be_empty"),
                FailureColumns.read(line));
    }
}
