package org.dossierwerk.adapters.persistence.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.outbox.Delivery;
import org.dossierwerk.application.port.storage.DeliveryStore;

/**
 * The outbox on PostgreSQL. Plain SQL without rows in between: each step is one statement, so that a claim is taken and
 * proved without reading first. What is done is deleted; the ledgers are the history.
 */
record JpaDeliveryStore(Work work) implements DeliveryStore {

    private static final String COLUMNS =
            "id, reaction, event, subject, order_key, occurred_at, attempts, token, error, parked_at";

    private static final String LEASE = "now() + :lease * interval '1 millisecond'";

    @Override
    public void append(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        var insert =
                new Sql("INSERT INTO delivery (id, reaction, event, subject, order_key, occurred_at, due_at) VALUES");
        for (int i = 0; i < deliveries.size(); i++) {
            var one = deliveries.get(i);
            insert.addIf(i > 0, ",")
                    .add("(:id%1$d, :reaction%1$d, :event%1$d, :subject%1$d, :order%1$d, :at%1$d, now())".formatted(i))
                    .set("id" + i, one.id())
                    .set("reaction" + i, one.reaction())
                    .set("event" + i, one.event())
                    .set("subject" + i, one.subject())
                    .set("order" + i, one.orderKey())
                    .set("at" + i, one.occurredAt());
        }
        work.run(insert::execute);
    }

    @Override
    public List<Claimed> claim(Set<String> reactions, int limit, Duration lease) {
        var claim = new Sql("WITH claimed AS (UPDATE delivery d")
                .add("SET token = gen_random_uuid(), leased_until = " + LEASE + ", attempts = d.attempts + 1 FROM (")
                .add("SELECT c.id FROM delivery c WHERE c.parked_at IS NULL AND c.due_at <= now()")
                .add("AND c.reaction = ANY(:reactions)")
                .add("AND (c.leased_until IS NULL OR c.leased_until <= now())")
                .add("AND NOT EXISTS (SELECT FROM delivery o WHERE o.reaction = c.reaction")
                .add("AND o.order_key = c.order_key AND o.parked_at IS NULL AND o.sequence < c.sequence)")
                .add("ORDER BY c.due_at, c.sequence LIMIT :limit FOR UPDATE SKIP LOCKED) p")
                .add("WHERE d.id = p.id RETURNING d.*)")
                .add("SELECT " + COLUMNS + " FROM claimed ORDER BY due_at, sequence")
                .set("lease", lease.toMillis())
                .set("reactions", reactions.toArray(String[]::new))
                .set("limit", limit);
        return work.with(entityManager -> claim.lines(entityManager).stream()
                .map(line -> new Claimed(delivery(line), line.uuid("token"), line.integer("attempts")))
                .toList());
    }

    @Override
    public List<Claimed> renew(Collection<Claimed> claims, Duration lease) {
        if (claims.isEmpty()) {
            return List.of();
        }
        var renewal = new Sql(
                        "UPDATE delivery SET leased_until = " + LEASE + " WHERE token IN (:tokens) RETURNING token")
                .set("lease", lease.toMillis())
                .set("tokens", claims.stream().map(Claimed::token).toList());
        var valid = work.with(entityManager -> renewal.lines(entityManager).stream()
                .map(line -> line.uuid("token"))
                .collect(Collectors.toSet()));
        return claims.stream().filter(claim -> valid.contains(claim.token())).toList();
    }

    @Override
    public boolean done(Claimed claimed) {
        return settled(new Sql("DELETE FROM delivery"), claimed);
    }

    @Override
    public boolean retry(Claimed claimed, Duration pause, String error) {
        return settled(
                new Sql("UPDATE delivery SET due_at = now() + :pause * interval '1 millisecond', error = :error,")
                        .add("token = NULL, leased_until = NULL")
                        .set("pause", pause.toMillis())
                        .set("error", error),
                claimed);
    }

    @Override
    public boolean giveBack(Claimed claimed) {
        return settled(
                new Sql("UPDATE delivery SET attempts = attempts - 1, token = NULL, leased_until = NULL"), claimed);
    }

    @Override
    public boolean postpone(Claimed claimed, Duration pause) {
        return settled(
                new Sql("UPDATE delivery SET due_at = now() + :pause * interval '1 millisecond',")
                        .add("attempts = attempts - 1, token = NULL, leased_until = NULL")
                        .set("pause", pause.toMillis()),
                claimed);
    }

    @Override
    public void hasten(String reaction, Collection<UUID> orderKeys) {
        if (!orderKeys.isEmpty()) {
            work.run(new Sql("UPDATE delivery SET due_at = now()")
                    .add("WHERE reaction = :reaction AND order_key IN (:orders) AND due_at > now()")
                    .set("reaction", reaction)
                    .set("orders", List.copyOf(orderKeys))::execute);
        }
    }

    @Override
    public void hastenFirst(String reaction, Collection<UUID> orderKeys, int most) {
        if (!orderKeys.isEmpty()) {
            work.run(new Sql("UPDATE delivery SET due_at = now() WHERE id IN (SELECT id FROM delivery")
                    .add("WHERE reaction = :reaction AND order_key IN (:orders) AND due_at > now()")
                    .add("AND parked_at IS NULL AND error = ''")
                    .add("ORDER BY sequence LIMIT :most FOR UPDATE SKIP LOCKED)")
                    .set("reaction", reaction)
                    .set("orders", List.copyOf(orderKeys))
                    .set("most", most)::execute);
        }
    }

    @Override
    public void drop(UUID id) {
        work.run(new Sql("DELETE FROM delivery WHERE id = :id AND parked_at IS NOT NULL").set("id", id)::execute);
    }

    @Override
    public boolean park(Claimed claimed, String error) {
        return settled(
                new Sql("UPDATE delivery SET parked_at = now(), error = :error, token = NULL, leased_until = NULL")
                        .set("error", error),
                claimed);
    }

    @Override
    public List<Parked> parked(int limit) {
        var question = new Sql("SELECT " + COLUMNS + " FROM delivery WHERE parked_at IS NOT NULL")
                .add("ORDER BY parked_at, sequence LIMIT :limit")
                .set("limit", limit);
        return work.with(entityManager -> question.lines(entityManager).stream()
                .map(line -> new Parked(
                        delivery(line), line.integer("attempts"), line.text("error"), line.instant("parked_at")))
                .toList());
    }

    @Override
    public void release(UUID id) {
        work.run(
                new Sql("UPDATE delivery SET parked_at = NULL, due_at = now() WHERE id = :id AND parked_at IS NOT NULL")
                        .set("id", id)::execute);
    }

    @Override
    public long unfinished() {
        var question = new Sql("SELECT count(*) AS count FROM delivery WHERE parked_at IS NULL");
        return work.with(entityManager -> question.lines(entityManager).get(0).number("count"));
    }

    private boolean settled(Sql change, Claimed claimed) {
        change.add("WHERE id = :id AND token = :token")
                .set("id", claimed.delivery().id())
                .set("token", claimed.token());
        return work.with(entityManager -> change.execute(entityManager) == 1);
    }

    private static Delivery delivery(Columns line) {
        return new Delivery(
                line.uuid("id"),
                line.text("reaction"),
                line.text("event"),
                line.uuid("subject"),
                line.uuid("order_key"),
                line.instant("occurred_at"));
    }
}
