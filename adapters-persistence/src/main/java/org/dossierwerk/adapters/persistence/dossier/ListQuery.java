package org.dossierwerk.adapters.persistence.dossier;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.persistence.office.Colleagues;
import org.dossierwerk.adapters.persistence.party.PartyColumns;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.Cursor;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.application.Page;
import org.dossierwerk.application.dossier.DossierViews.Filter;
import org.dossierwerk.application.dossier.DossierViews.Line;
import org.dossierwerk.application.dossier.DossierViews.NextAppointment;
import org.dossierwerk.application.office.StaffViews.Colleague;
import org.dossierwerk.application.port.storage.SearchWords;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;

/** One page of the list of dossiers: the dossiers with what comes next in them, then their clients, then their staff. */
final class ListQuery {

    /** With fewer candidates than this, a text is looked up first; with more, the newest dossiers are tried in turn. */
    private static final int FEW = 2_000;

    private final EntityManager entityManager;
    private final Filter filter;
    private final @Nullable UserId onlyInvolving;
    private final Instant now;

    ListQuery(EntityManager entityManager, Filter filter, @Nullable UserId onlyInvolving, Instant now) {
        this.entityManager = entityManager;
        this.filter = filter;
        this.onlyInvolving = onlyInvolving;
        this.now = now;
    }

    Page<Line> page(Optional<Cursor> after, int limit) {
        var dossiers = dossiers(after, limit + 1);
        if (dossiers.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var titles = titles(dossiers);
        var staff = Colleagues.byId(entityManager, staffOf(dossiers));
        var lines = dossiers.stream().map(line -> line(line, titles, staff)).toList();
        return Cursor.page(
                lines, limit, line -> new Cursor(line.openedAt(), line.id().value()));
    }

    private List<Columns> dossiers(Optional<Cursor> after, int limit) {
        var sql = new Sql("SELECT d.id, d.number, d.adviser_id, d.case_handler_id, d.status, d.opened_at,")
                .add("n.id AS next_id, n.title AS next_title, " + Columns.agreedTime("n"))
                .add("FROM dossier d LEFT JOIN LATERAL (SELECT * FROM appointment a WHERE a.dossier_id = d.id")
                .add("AND a.active AND a.starts_at > :now ORDER BY a.starts_at LIMIT 1) n ON TRUE WHERE TRUE");
        sql.set("now", now);
        narrow(sql);
        after.ifPresent(cursor -> sql.add("AND (d.opened_at, d.id) < (:at, :id)")
                .set("at", cursor.at())
                .set("id", cursor.id()));
        return sql.add("ORDER BY d.opened_at DESC, d.id DESC LIMIT :limit")
                .set("limit", limit)
                .lines(entityManager);
    }

    private void narrow(Sql sql) {
        if (onlyInvolving != null) {
            sql.add("AND :caller IN (d.adviser_id, d.case_handler_id)").set("caller", onlyInvolving.value());
        }
        if (filter.involved() != null) {
            sql.add("AND :involved IN (d.adviser_id, d.case_handler_id)")
                    .set("involved", filter.involved().value());
        }
        if (filter.status() != null) {
            sql.add("AND d.status = :status").set("status", filter.status().name());
        }
        var words = SearchWords.of(filter.text());
        for (int i = 0; i < words.size(); i++) {
            sql.add("AND EXISTS (SELECT FROM dossier_word w WHERE w.dossier_id = d.id AND position(:word" + i
                            + " IN w.word) > 0)")
                    .set("word" + i, words.get(i));
        }
        words.stream()
                .filter(this::isRare)
                .findFirst()
                .ifPresent(word -> sql.add("AND d.id IN (SELECT w.dossier_id")
                        .add("FROM word_ending e JOIN dossier_word w ON w.word = e.word")
                        .add("WHERE e.ending >= :rare AND e.ending < :rare || chr(1114111))")
                        .set("rare", word));
    }

    private boolean isRare(String word) {
        var count = new Sql("SELECT count(*) AS candidates FROM (SELECT FROM word_ending e CROSS JOIN LATERAL")
                .add("(SELECT FROM dossier_word w WHERE w.word = e.word OFFSET 0) w")
                .add("WHERE e.ending >= :word AND e.ending < :word || chr(1114111) LIMIT :few) c")
                .set("word", word)
                .set("few", FEW)
                .lines(entityManager);
        return count.get(0).number("candidates") < FEW;
    }

    private Map<UUID, String> titles(List<Columns> dossiers) {
        var lines = new Sql("SELECT d.id, client.* FROM dossier d")
                .add(PartyColumns.ofClients())
                .add("WHERE d.id IN (:ids) ORDER BY d.id, client.position")
                .set("ids", dossiers.stream().map(line -> line.uuid("id")).toList())
                .lines(entityManager);
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.uuid("id"),
                        Collectors.collectingAndThen(Collectors.toList(), PartyColumns::title)));
    }

    private static Set<UUID> staffOf(List<Columns> dossiers) {
        var staff = new HashSet<UUID>();
        for (var dossier : dossiers) {
            staff.add(dossier.uuid("adviser_id"));
            if (dossier.has("case_handler_id")) {
                staff.add(dossier.uuid("case_handler_id"));
            }
        }
        return staff;
    }

    private static Line line(Columns dossier, Map<UUID, String> titles, Map<UUID, Colleague> staff) {
        return new Line(
                new DossierId(dossier.uuid("id")),
                dossier.text("number"),
                titles.get(dossier.uuid("id")),
                staff.get(dossier.uuid("adviser_id")),
                dossier.maybe("case_handler_id", staff::get),
                dossier.choice("status", DossierStatus.class),
                dossier.instant("opened_at"),
                dossier.maybe(
                        "next_id",
                        id -> new NextAppointment(
                                new AppointmentId(id), dossier.text("next_title"), dossier.agreedTime())));
    }
}
