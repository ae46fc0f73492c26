package org.dossierwerk.adapters.persistence.documents;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.persistence.appointment.ItemColumns;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.FileLedger;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.dossier.DossierId;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL knows of files. The round is one row, so that whoever takes it is alone. */
record JpaFileLedger(Work work) implements FileLedger {

    private static final String ENCLOSED =
            "cast(e ->> 'file' AS uuid), e ->> 'name', cast(e ->> 'size' AS bigint), e ->> 'sha256'";

    private static final UUID LOWEST = new UUID(0, 0);

    @Override
    public Optional<Turn> claim(LocalDate day, Duration lease) {
        var claim = new Sql("INSERT INTO file_round AS known (day, phase, position, token, leased_until)")
                .add("VALUES (:day, 'READ', '', gen_random_uuid(), now() + :lease * interval '1 second')")
                .add("ON CONFLICT (alone) DO UPDATE SET token = EXCLUDED.token, leased_until = EXCLUDED.leased_until,")
                .add("day = CASE WHEN known.phase = 'DONE' THEN EXCLUDED.day ELSE known.day END,")
                .add("phase = CASE WHEN known.phase = 'DONE' THEN 'READ' ELSE known.phase END,")
                .add("position = CASE WHEN known.phase = 'DONE' THEN '' ELSE known.position END")
                .add("WHERE (known.phase <> 'DONE' OR known.day < EXCLUDED.day)")
                .add("AND (known.leased_until IS NULL OR known.leased_until <= now())")
                .add("RETURNING token, cast(day AS text) AS day, phase, position")
                .set("day", day)
                .set("lease", lease.toSeconds());
        return work.with(entityManager -> claim.lines(entityManager).stream()
                .findFirst()
                .map(line -> new Turn(
                        line.uuid("token"),
                        LocalDate.parse(line.text("day")),
                        line.choice("phase", Phase.class),
                        line.text("position"))));
    }

    @Override
    public boolean settle(Turn turn, Phase next, String position) {
        var settle = new Sql("UPDATE file_round SET phase = :phase, position = :position, token = NULL,")
                .add("leased_until = NULL WHERE token = :token")
                .set("phase", next.name())
                .set("position", position)
                .set("token", turn.token());
        return work.with(settle::execute) == 1;
    }

    @Override
    public List<KeptFile> kept(Slice slice, @Nullable FileId after, int limit) {
        var question = kept().add("WHERE file_id > :after AND (get_byte(uuid_send(file_id), 15) % :of = :remainder")
                .add("OR EXISTS (SELECT FROM file_damage d WHERE d.file_id = kept.file_id))")
                .set("of", slice.of())
                .set("remainder", slice.remainder());
        return kept(question, after, limit);
    }

    @Override
    public List<KeptFile> toScan(Rhythm rhythm, @Nullable FileId after, int limit) {
        var question = kept().add("LEFT JOIN file_scan s USING (file_id)")
                .add("WHERE file_id > :after AND virus IS NULL AND received_at > :oldest")
                .add("AND coalesce(s.scanned_at, received_at) <= :latest")
                .add("AND coalesce(s.scanned_at, received_at) < received_at + :during * interval '1 second'")
                .set("oldest", rhythm.now().minus(rhythm.during().multipliedBy(2)))
                .set("latest", rhythm.now().minus(rhythm.every()))
                .set("during", rhythm.during().toSeconds());
        return kept(question, after, limit);
    }

    /**
     * Each file that a document, a tray or a mail has, as it was handed in first. Those in a tray and of mails that were sent have no
     * moment and are not scanned again: the first are scanned when they are put somewhere, the others were when they left.
     */
    private static Sql kept() {
        return new Sql("SELECT file_id, name, size, sha256, dossier_id, appointment_id, product_id FROM")
                .add("(SELECT DISTINCT ON (file_id) * FROM (")
                .add("SELECT v.file_id, v.name, v.size, v.sha256, v.received_at, v.virus, c.dossier_id,")
                .add("c.appointment_id, c.product_id FROM file_version v")
                .add("JOIN requested_document r ON r.id = v.document_id JOIN document_check c ON c.id = r.check_id")
                .add("UNION ALL SELECT file_id, name, size, sha256, received_at, virus, NULL, NULL, NULL")
                .add("FROM standard_document_file UNION ALL SELECT file_id, name, size, sha256, NULL, NULL,")
                .add("dossier_id, appointment_id, product_id FROM tray_file WHERE state = 'LYING'")
                .add("UNION ALL SELECT " + ENCLOSED + ", saved_at, NULL, dossier_id, appointment_id, product_id")
                .add("FROM mail_draft CROSS JOIN jsonb_array_elements(enclosed_files) e WHERE enclosed_files <> '[]'")
                .add("UNION ALL SELECT " + ENCLOSED + ", NULL, NULL, dossier_id, appointment_id, product_id")
                .add("FROM mail_message CROSS JOIN jsonb_array_elements(enclosed_files) e WHERE enclosed_files <> '[]'")
                .add(") AS files ORDER BY file_id, received_at) AS kept");
    }

    private List<KeptFile> kept(Sql question, @Nullable FileId after, int limit) {
        var ordered = question.add("ORDER BY file_id LIMIT :limit")
                .set("after", after == null ? LOWEST : after.value())
                .set("limit", limit);
        return work.with(entityManager ->
                ordered.lines(entityManager).stream().map(JpaFileLedger::kept).toList());
    }

    private static KeptFile kept(Columns line) {
        var dossier = line.maybe("dossier_id", DossierId::new);
        return new KeptFile(
                new FileId(line.uuid("file_id")),
                line.text("name"),
                line.number("size"),
                line.text("sha256"),
                dossier,
                line.has("appointment_id") || line.has("product_id") ? ItemColumns.read(line) : null);
    }

    @Override
    public void noteScanned(FileId file, Instant now) {
        note(
                "INSERT INTO file_scan (file_id, scanned_at) VALUES (:file, :now)"
                        + " ON CONFLICT (file_id) DO UPDATE SET scanned_at = EXCLUDED.scanned_at, failed_at = NULL",
                file,
                now);
    }

    @Override
    public void noteUnscanned(FileId file, Instant now) {
        note(
                "INSERT INTO file_scan (file_id, failed_at) VALUES (:file, :now)"
                        + " ON CONFLICT (file_id) DO UPDATE SET failed_at = EXCLUDED.failed_at",
                file,
                now);
    }

    private void note(String how, FileId file, Instant now) {
        var note = new Sql(how).set("file", file.value()).set("now", now);
        work.with(note::execute);
    }

    @Override
    public int unscanned(Instant since) {
        var question = new Sql("SELECT count(*) AS files FROM file_scan WHERE failed_at >= :since").set("since", since);
        return work.with(entityManager -> question.lines(entityManager).get(0).integer("files"));
    }

    @Override
    public Set<DossierItem> holding(FileId file) {
        var question = new Sql("SELECT DISTINCT c.appointment_id, c.product_id FROM file_version v")
                .add("JOIN requested_document r ON r.id = v.document_id JOIN document_check c ON c.id = r.check_id")
                .add("WHERE v.file_id = :file")
                .set("file", file.value());
        return work.with(entityManager ->
                question.lines(entityManager).stream().map(ItemColumns::read).collect(Collectors.toUnmodifiableSet()));
    }

    /** Every column that names a file stands here; SchemaTest finds those that do not. */
    @Override
    public Set<FileId> named(Collection<FileId> files) {
        if (files.isEmpty()) {
            return Set.of();
        }
        var question = new Sql("SELECT file_id FROM file_version WHERE file_id IN (:files)")
                .add("UNION SELECT result_id FROM upload WHERE state = 'STORED' AND result_id IN (:files)")
                .add("UNION SELECT signed_file_id FROM action_item WHERE signed_file_id IN (:files)")
                .add("UNION SELECT file_id FROM standard_document_file WHERE file_id IN (:files)")
                .add(
                        "UNION SELECT file_id FROM tray_file WHERE state IN ('LYING', 'DISCARDED') AND file_id IN (:files)")
                .add("UNION SELECT cast(parts -> 0 ->> 'file' AS uuid) FROM tray_file")
                .add("WHERE state = 'CHECKING' AND cast(parts -> 0 ->> 'file' AS uuid) IN (:files)")
                .add("UNION SELECT cast(arrival_parts -> 0 ->> 'file' AS uuid) FROM standard_document")
                .add("WHERE arrival_state = 'CHECKING' AND cast(arrival_parts -> 0 ->> 'file' AS uuid) IN (:files)")
                .add("UNION SELECT cast(file ->> 'file' AS uuid) FROM mail_message")
                .add("CROSS JOIN jsonb_array_elements(enclosed_files) file")
                .add("WHERE enclosed_files <> '[]' AND cast(file ->> 'file' AS uuid) IN (:files)")
                .add("UNION SELECT cast(file ->> 'file' AS uuid) FROM mail_draft")
                .add("CROSS JOIN jsonb_array_elements(enclosed_files) file")
                .add("WHERE enclosed_files <> '[]' AND cast(file ->> 'file' AS uuid) IN (:files)")
                .add("UNION SELECT cast(piece ->> 'file' AS uuid) FROM staged_file")
                .add("CROSS JOIN jsonb_array_elements(pieces) piece WHERE cast(piece ->> 'file' AS uuid) IN (:files)")
                .add("UNION SELECT cast(part ->> 'file' AS uuid) FROM upload u")
                .add("CROSS JOIN jsonb_array_elements(u.parts) part")
                .add("WHERE u.state = 'CHECKING' AND cast(part ->> 'file' AS uuid) IN (:files)")
                .set("files", files.stream().map(FileId::value).toList());
        return work.with(entityManager -> question.lines(entityManager).stream()
                .map(line -> new FileId(line.uuid("file_id")))
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public boolean noteDamage(FileId file, Damage damage, Instant now) {
        var note = new Sql("INSERT INTO file_damage (file_id, damage, found_at) VALUES (:file, :damage, :now)")
                .add("ON CONFLICT (file_id) DO NOTHING")
                .set("file", file.value())
                .set("damage", damage.name())
                .set("now", now);
        return work.with(note::execute) == 1;
    }

    @Override
    public boolean noteWhole(FileId file) {
        var note = new Sql("DELETE FROM file_damage WHERE file_id = :file").set("file", file.value());
        return work.with(note::execute) == 1;
    }

    @Override
    public int damaged() {
        var question = new Sql("SELECT count(*) AS files FROM file_damage");
        return work.with(entityManager -> question.lines(entityManager).get(0).integer("files"));
    }
}
