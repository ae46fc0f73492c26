package org.dossierwerk.adapters.persistence.access;

import java.time.Duration;
import java.time.Instant;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.SignInAttempts;

/** Failed attempts, counted in one statement each, over all instances. */
record JpaSignInAttempts(Work work) implements SignInAttempts {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    @Override
    public Count of(String key) {
        var question = new Sql("SELECT failures, last_at FROM sign_in_attempt WHERE key = :key").set("key", key);
        return work.with(entityManager -> question.lines(entityManager).stream()
                .findFirst()
                .map(line -> new Count(line.integer("failures"), line.instant("last_at")))
                .orElse(new Count(0, Instant.EPOCH)));
    }

    /** Also forgets what is older than a day; what another is forgetting just now is left to it. */
    @Override
    public void failed(String key, Instant now) {
        var upsert = new Sql(
                        "WITH forgotten AS (DELETE FROM sign_in_attempt WHERE key IN (SELECT key FROM sign_in_attempt")
                .add("WHERE last_at < :forgotten AND key <> :key ORDER BY key LIMIT 100 FOR UPDATE SKIP LOCKED))")
                .add("INSERT INTO sign_in_attempt AS known (key, failures, last_at) VALUES (:key, 1, :now)")
                .add("ON CONFLICT (key) DO UPDATE SET last_at = EXCLUDED.last_at,")
                .add("failures = CASE WHEN known.last_at < :forgotten THEN 1 ELSE known.failures + 1 END")
                .set("key", key)
                .set("now", now)
                .set("forgotten", now.minus(REMEMBERED));
        work.run(upsert::execute);
    }

    @Override
    public void succeeded(String key) {
        work.run(new Sql("DELETE FROM sign_in_attempt WHERE key = :key").set("key", key)::execute);
    }
}
