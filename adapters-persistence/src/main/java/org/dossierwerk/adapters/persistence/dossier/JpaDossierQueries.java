package org.dossierwerk.adapters.persistence.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.party.PartyColumns;
import org.dossierwerk.adapters.persistence.search.FindWords;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.Cursor;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.Page;
import org.dossierwerk.application.dossier.DossierViews.Details;
import org.dossierwerk.application.dossier.DossierViews.Filter;
import org.dossierwerk.application.dossier.DossierViews.Hit;
import org.dossierwerk.application.dossier.DossierViews.Line;
import org.dossierwerk.application.port.storage.DossierQueries;
import org.dossierwerk.application.port.storage.SearchWords;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;
import org.jspecify.annotations.Nullable;

/** Reads dossiers. */
record JpaDossierQueries(Work work) implements DossierQueries {

    @Override
    public Optional<Details> details(DossierId id, LocalDate today) {
        return work.with(entityManager -> new DetailsQuery(entityManager, id, today).answer());
    }

    @Override
    public Page<Line> list(
            Filter filter, @Nullable UserId onlyInvolving, @Nullable String cursor, int limit, Instant now) {
        return work.with(entityManager ->
                new ListQuery(entityManager, filter, onlyInvolving, now).page(Cursor.read(cursor), limit));
    }

    @Override
    public List<Hit> search(String text, @Nullable UserId onlyInvolving, int limit) {
        var words = SearchWords.of(text);
        if (words.isEmpty()) {
            return List.of();
        }
        var involved = onlyInvolving == null
                ? ""
                : "AND EXISTS (SELECT FROM dossier d WHERE d.id = w.dossier_id"
                        + " AND :user IN (d.adviser_id, d.case_handler_id) OFFSET 0)";
        var question = FindWords.in("dossier_word", "dossier_id", words, involved, limit)
                .add("SELECT d.id, d.number, d.status, client.* FROM found f JOIN dossier d ON d.id = f.id")
                .add(PartyColumns.ofClients())
                .add("ORDER BY f.rank, f.place, d.id, client.position");
        if (onlyInvolving != null) {
            question.set("user", onlyInvolving.value());
        }
        return hits(question);
    }

    @Override
    public List<Hit> of(PartyId party) {
        return hits(new Sql("SELECT d.id, d.number, d.status, client.* FROM dossier d")
                .add(PartyColumns.ofClients())
                .add("WHERE d.id IN (SELECT dossier_id FROM applicant WHERE person_id = :party")
                .add("UNION SELECT id FROM dossier WHERE company_id = :party)")
                .add("ORDER BY d.opened_at DESC, d.id DESC, client.position")
                .set("party", party.value()));
    }

    private List<Hit> hits(Sql question) {
        return work.with(entityManager -> Columns.grouped(question.lines(entityManager), "id", JpaDossierQueries::hit));
    }

    private static Hit hit(List<Columns> clients) {
        var first = clients.get(0);
        return new Hit(
                new DossierId(first.uuid("id")),
                first.text("number"),
                PartyColumns.title(clients),
                PartyColumns.identity(first).displayName() + (first.has("email") ? ", " + first.text("email") : ""),
                first.choice("status", DossierStatus.class));
    }
}
