package org.dossierwerk.adapters.persistence.audit;

import java.util.List;
import java.util.Map;
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

    /** The entries are one parameter, so that the statement is the same for any number of them. */
    @Override
    public void addAll(List<Entry> entries) {
        work.run(new Sql("INSERT INTO audit_entry (id, at, actor, actor_name, action, dossier_id, subject, facts)")
                .add("SELECT id, at, actor, actor_name, action, dossier_id, subject, facts")
                .add("FROM jsonb_to_recordset(cast(:entries AS jsonb)) AS e (id uuid, at timestamptz, actor uuid,")
                .add("actor_name text, action text, dossier_id uuid, subject uuid, facts jsonb)")
                .set(
                        "entries",
                        Json.write(entries.stream().map(JpaAuditTrail::plain).toList()))::execute);
    }

    private static Map<String, Object> plain(Entry entry) {
        var plain = new TreeMap<String, Object>();
        plain.put("id", entry.id());
        plain.put("at", entry.at().toString());
        plain.put("actor", entry.actor());
        plain.put("actor_name", entry.actorName());
        plain.put("action", entry.action());
        plain.put("dossier_id", entry.dossier() == null ? null : entry.dossier().value());
        plain.put("subject", entry.subject());
        plain.put("facts", new TreeMap<>(entry.facts()));
        return plain;
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
