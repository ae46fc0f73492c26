package org.dossierwerk.adapters.persistence.audit;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.Json;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.AuditTrail;
import org.dossierwerk.domain.dossier.DossierId;

/** The audit trail on PostgreSQL, whose triggers let nobody change or remove an entry. */
record JpaAuditTrail(Work work) implements AuditTrail {

    @Override
    public void add(Entry entry) {
        work.run(new Sql("INSERT INTO audit_entry (id, at, actor, actor_name, action, dossier_id, subject, facts)")
                .add("VALUES (:id, :at, cast(NULLIF(:actor, '') AS uuid), :name, :action,")
                .add("cast(NULLIF(:dossier, '') AS uuid), :subject, cast(:facts AS jsonb))")
                .set("id", entry.id())
                .set("at", entry.at())
                .set("actor", entry.actor() == null ? "" : entry.actor().toString())
                .set("name", entry.actorName())
                .set("action", entry.action())
                .set(
                        "dossier",
                        entry.dossier() == null ? "" : entry.dossier().value().toString())
                .set("subject", entry.subject())
                .set("facts", Json.write(new TreeMap<>(entry.facts())))::execute);
    }

    @Override
    public List<Entry> of(DossierId dossier, int limit) {
        return newest("dossier_id = :id", dossier.value(), limit);
    }

    @Override
    public List<Entry> about(UUID subject, int limit) {
        return newest("subject = :id", subject, limit);
    }

    private List<Entry> newest(String condition, UUID id, int limit) {
        var question = new Sql(
                        "SELECT id, at, actor, actor_name, action, dossier_id, subject, cast(facts AS text) AS facts")
                .add("FROM audit_entry WHERE " + condition + " ORDER BY at DESC, sequence DESC LIMIT :limit")
                .set("id", id)
                .set("limit", limit);
        return work.with(entityManager ->
                question.lines(entityManager).stream().map(JpaAuditTrail::entry).toList());
    }

    private static Entry entry(Columns line) {
        return new Entry(
                line.uuid("id"),
                line.instant("at"),
                line.maybe("actor", actor -> actor),
                line.text("actor_name"),
                line.text("action"),
                line.maybe("dossier_id", DossierId::new),
                line.uuid("subject"),
                Json.readTexts(line.text("facts")));
    }
}
