package org.dossierwerk.adapters.persistence.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.calendar.CalendarLinkViews.Failure;
import org.dossierwerk.application.port.storage.CalendarLanes;
import org.dossierwerk.domain.calendar.CalendarLinkId;

/** How entries leave for linked accounts, on PostgreSQL. */
record JpaCalendarLanes(Work work) implements CalendarLanes {

    private static final String WAIT = "(extract(epoch FROM %s - clock_timestamp()) * 1000)::bigint AS wait";

    @Override
    public Optional<Duration> take(CalendarLinkId link, UUID token, Duration lease) {
        var turn = new Sql("INSERT INTO calendar_lane AS l (link_id, turn, turn_until)")
                .add("VALUES (:link, :token, now() + :lease * interval '1 millisecond')")
                .add("ON CONFLICT (link_id) DO UPDATE SET turn = excluded.turn, turn_until = excluded.turn_until")
                .add("WHERE (l.turn_until IS NULL OR l.turn_until <= now())")
                .add("AND (l.held_until IS NULL OR l.held_until <= now())")
                .set("link", link.value())
                .set("token", token)
                .set("lease", lease.toMillis());
        var wait = new Sql("SELECT " + WAIT.formatted("greatest(turn_until, held_until)"))
                .add("FROM calendar_lane WHERE link_id = :link")
                .set("link", link.value());
        return work.with(entityManager -> turn.execute(entityManager) == 1
                ? Optional.empty()
                : wait.lines(entityManager).stream()
                        .map(line -> Duration.ofMillis(Math.max(1, line.number("wait"))))
                        .findFirst());
    }

    @Override
    public void release(CalendarLinkId link, UUID token) {
        work.run(new Sql("UPDATE calendar_lane SET turn = NULL, turn_until = NULL")
                .add("WHERE link_id = :link AND turn = :token")
                .set("link", link.value())
                .set("token", token)::execute);
    }

    @Override
    public boolean isFree(CalendarLinkId link) {
        var taken = new Sql("SELECT link_id FROM calendar_lane WHERE link_id = :link")
                .add("AND (turn_until > now() OR held_until > now())")
                .set("link", link.value());
        return work.with(entityManager -> taken.lines(entityManager).isEmpty());
    }

    @Override
    public void hold(CalendarLinkId link, Duration pause) {
        work.run(new Sql("INSERT INTO calendar_lane AS l (link_id, held_until)")
                .add("VALUES (:link, now() + :pause * interval '1 millisecond')")
                .add("ON CONFLICT (link_id) DO UPDATE SET held_until = greatest(l.held_until, excluded.held_until)")
                .set("link", link.value())
                .set("pause", pause.toMillis())::execute);
    }

    @Override
    public Optional<Duration> held(CalendarLinkId link) {
        var wait = new Sql("SELECT " + WAIT.formatted("held_until"))
                .add("FROM calendar_lane WHERE link_id = :link AND held_until > now()")
                .set("link", link.value());
        return work.with(entityManager -> wait.lines(entityManager).stream()
                .map(line -> Duration.ofMillis(Math.max(1, line.number("wait"))))
                .findFirst());
    }

    @Override
    public void open(CalendarLinkId link) {
        work.run(
                new Sql("UPDATE calendar_lane SET held_until = NULL WHERE link_id = :link").set("link", link.value())
                        ::execute);
    }

    @Override
    public void succeeded(CalendarLinkId link, Instant now) {
        work.run(new Sql("INSERT INTO calendar_lane (link_id, succeeded_at) VALUES (:link, :now)")
                .add("ON CONFLICT (link_id) DO UPDATE SET succeeded_at = excluded.succeeded_at, " + FailureColumns.NONE)
                .set("link", link.value())
                .set("now", now)::execute);
    }

    @Override
    public void failed(CalendarLinkId link, Failure failure) {
        work.run(FailureColumns.set(
                new Sql("INSERT INTO calendar_lane (link_id, failed_at, failure, failure_words)")
                        .add("VALUES (:link, :failed_at, :failure, :failure_words)")
                        .add("ON CONFLICT (link_id) DO UPDATE SET " + FailureColumns.ONE)
                        .set("link", link.value()),
                failure)::execute);
    }

    @Override
    public Optional<Course> course(CalendarLinkId link) {
        var question = new Sql("SELECT succeeded_at, failed_at, failure, failure_words")
                .add("FROM calendar_lane WHERE link_id = :link")
                .set("link", link.value());
        return work.with(entityManager -> question.lines(entityManager).stream()
                .map(line -> new Course(
                        line.has("succeeded_at") ? line.instant("succeeded_at") : null, FailureColumns.read(line)))
                .findFirst());
    }

    @Override
    public void forget(CalendarLinkId link) {
        work.run(new Sql("DELETE FROM calendar_lane WHERE link_id = :link").set("link", link.value())::execute);
    }
}
