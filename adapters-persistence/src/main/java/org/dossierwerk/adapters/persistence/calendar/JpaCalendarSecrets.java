package org.dossierwerk.adapters.persistence.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.CalendarSecrets;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.office.UserId;

/** What lets us into linked accounts on PostgreSQL. */
record JpaCalendarSecrets(Work work) implements CalendarSecrets {

    @Override
    public Optional<String> find(CalendarLinkId link) {
        var question = new Sql("SELECT sealed FROM calendar_secret WHERE link_id = :link").set("link", link.value());
        return work.with(entityManager -> question.lines(entityManager).stream()
                .map(line -> line.text("sealed"))
                .findFirst());
    }

    @Override
    public void keep(CalendarLinkId link, String sealed) {
        work.run(new Sql("INSERT INTO calendar_secret (link_id, sealed) VALUES (:link, :sealed)")
                .add("ON CONFLICT (link_id) DO UPDATE SET sealed = excluded.sealed, turn = NULL, turn_until = NULL")
                .set("link", link.value())
                .set("sealed", sealed)::execute);
    }

    @Override
    public void erase(CalendarLinkId link) {
        work.run(new Sql("DELETE FROM calendar_secret WHERE link_id = :link").set("link", link.value())::execute);
    }

    @Override
    public boolean takeTurn(CalendarLinkId link, UUID token, Duration lease) {
        var change = new Sql("UPDATE calendar_secret SET turn = :token,")
                .add("turn_until = now() + :lease * interval '1 millisecond'")
                .add("WHERE link_id = :link AND (turn_until IS NULL OR turn_until <= now())")
                .set("link", link.value())
                .set("token", token)
                .set("lease", lease.toMillis());
        return work.with(entityManager -> change.execute(entityManager) == 1);
    }

    @Override
    public boolean exchanged(CalendarLinkId link, UUID token, String sealed) {
        var change = new Sql("UPDATE calendar_secret SET sealed = :sealed, turn = NULL, turn_until = NULL")
                .add("WHERE link_id = :link AND turn = :token")
                .set("link", link.value())
                .set("token", token)
                .set("sealed", sealed);
        return work.with(entityManager -> change.execute(entityManager) == 1);
    }

    @Override
    public void giveBack(CalendarLinkId link, UUID token) {
        work.run(new Sql("UPDATE calendar_secret SET turn = NULL, turn_until = NULL")
                .add("WHERE link_id = :link AND turn = :token")
                .set("link", link.value())
                .set("token", token)::execute);
    }

    @Override
    public void asked(Asked asked) {
        work.run(new Sql("INSERT INTO calendar_asked (state_hash, link_id, adviser_id, provider, verifier, asked_at)")
                .add("VALUES (:state, :link, :adviser, :provider, :verifier, :at)")
                .set("state", asked.stateHash())
                .set("link", asked.link().value())
                .set("adviser", asked.adviser().value())
                .set("provider", asked.provider())
                .set("verifier", asked.verifier())
                .set("at", asked.at())::execute);
    }

    @Override
    public Optional<Asked> cameBack(String stateHash, Instant earliest) {
        var question = new Sql("WITH gone AS (DELETE FROM calendar_asked")
                .add("WHERE state_hash = :state OR asked_at < :earliest RETURNING *)")
                .add("SELECT * FROM gone WHERE state_hash = :state AND asked_at >= :earliest")
                .set("state", stateHash)
                .set("earliest", earliest);
        return work.with(entityManager -> question.lines(entityManager).stream()
                .map(line -> new Asked(
                        line.text("state_hash"),
                        new CalendarLinkId(line.uuid("link_id")),
                        new UserId(line.uuid("adviser_id")),
                        line.text("provider"),
                        line.text("verifier"),
                        line.instant("asked_at")))
                .findFirst());
    }
}
