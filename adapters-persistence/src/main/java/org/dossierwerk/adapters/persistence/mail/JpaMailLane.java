package org.dossierwerk.adapters.persistence.mail;

import java.time.Instant;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.MailLane;

/**
 * Departures on PostgreSQL, counted by the minute they began in; so the hour that counts is up to a minute longer than an hour,
 * and never shorter. Who asks takes turns with the others until the unit of work ends.
 */
record JpaMailLane(Work work) implements MailLane {

    private static final String COUNTED =
            "FROM mail_departure WHERE minute >= date_trunc('minute', :now) - interval '1 hour'";

    @Override
    public boolean admit(int mostInAnHour, Instant now) {
        var turn = new Sql("SELECT CAST(pg_advisory_xact_lock(hashtext('mail lane')) AS text)");
        var count = new Sql("WITH old AS (DELETE FROM mail_departure WHERE minute < :now - interval '1 day')")
                .add("INSERT INTO mail_departure (minute, mails) SELECT date_trunc('minute', :now), 1")
                .add("WHERE (SELECT COALESCE(sum(mails), 0) " + COUNTED + ") < :most")
                .add("ON CONFLICT (minute) DO UPDATE SET mails = mail_departure.mails + 1")
                .set("now", now)
                .set("most", mostInAnHour);
        return work.with(entityManager -> {
            turn.lines(entityManager);
            return count.execute(entityManager) == 1;
        });
    }

    @Override
    public int leftInTheLastHour(Instant now) {
        var question = new Sql("SELECT COALESCE(sum(mails), 0) AS mails " + COUNTED).set("now", now);
        return work.with(entityManager ->
                Math.toIntExact(question.lines(entityManager).get(0).number("mails")));
    }

    @Override
    public void hold(String reason, Instant now, Instant until) {
        work.run(new Sql("INSERT INTO mail_hold (reason, since, until) VALUES (left(:reason, 500), :now, :until)")
                .add("ON CONFLICT (single) DO UPDATE SET reason = excluded.reason, until = excluded.until")
                .set("reason", reason)
                .set("now", now)
                .set("until", until)::execute);
    }

    @Override
    public void release() {
        work.run(new Sql("DELETE FROM mail_hold")::execute);
    }

    @Override
    public Optional<Hold> held() {
        return work.with(entityManager -> new Sql("SELECT reason, since, until FROM mail_hold")
                .lines(entityManager).stream()
                        .map(line -> new Hold(line.text("reason"), line.instant("since"), line.instant("until")))
                        .findFirst());
    }
}
