package org.dossierwerk.adapters.persistence.mail;

import java.time.Instant;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.MailboxPlaces;

/** How far each mailbox was read, on PostgreSQL. Who comes second waits for the first, and finds the message passed. */
record JpaMailboxPlaces(Work work) implements MailboxPlaces {

    private static final String BEGIN =
            "INSERT INTO mailbox_place (mailbox, place, tries, parked, failure) VALUES (:mailbox, '', 0, 0, '')"
                    + " ON CONFLICT DO NOTHING";

    @Override
    public State find(String mailbox) {
        var question = new Sql("SELECT * FROM mailbox_place WHERE mailbox = :mailbox").set("mailbox", mailbox);
        return work.with(entityManager -> question.lines(entityManager).stream()
                .map(JpaMailboxPlaces::read)
                .findFirst()
                .orElseGet(State::start));
    }

    private static State read(Columns line) {
        return new State(
                line.text("place"),
                line.integer("tries"),
                line.integer("parked"),
                line.has("read_at") ? line.instant("read_at") : null,
                line.text("failure"));
    }

    @Override
    public boolean pass(String mailbox, String from, String to) {
        return pass(mailbox, from, to, 0);
    }

    @Override
    public boolean park(String mailbox, String from, String to) {
        return pass(mailbox, from, to, 1);
    }

    private boolean pass(String mailbox, String from, String to, int parked) {
        begin(mailbox);
        var update = new Sql("UPDATE mailbox_place SET place = :to, tries = 0, parked = parked + :parked")
                .add("WHERE mailbox = :mailbox AND place = :from")
                .set("to", to)
                .set("parked", parked)
                .set("mailbox", mailbox)
                .set("from", from);
        return work.with(entityManager -> update.execute(entityManager) == 1);
    }

    @Override
    public int tried(String mailbox, String place) {
        begin(mailbox);
        var update = new Sql("UPDATE mailbox_place SET tries = tries + 1 WHERE mailbox = :mailbox AND place = :place")
                .set("mailbox", mailbox)
                .set("place", place);
        work.with(update::execute);
        return find(mailbox).tries();
    }

    @Override
    public void report(String mailbox, Instant at, String failure) {
        begin(mailbox);
        var update = new Sql("UPDATE mailbox_place SET failure = :failure,")
                .add(failure.isEmpty() ? "read_at = :at" : "read_at = read_at")
                .add("WHERE mailbox = :mailbox")
                .set("failure", failure)
                .set("mailbox", mailbox);
        if (failure.isEmpty()) {
            update.set("at", at);
        }
        work.with(update::execute);
    }

    private void begin(String mailbox) {
        work.with(new Sql(BEGIN).set("mailbox", mailbox)::execute);
    }
}
