package org.dossierwerk.adapters.persistence.party;

import java.util.List;
import org.dossierwerk.adapters.persistence.search.FindWords;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.dossier.DossierViews.Match;
import org.dossierwerk.application.port.storage.PartyQueries;
import org.dossierwerk.application.port.storage.SearchWords;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.PostalAddress;
import org.jspecify.annotations.Nullable;

/** Finds cards. */
record JpaPartyQueries(Work work) implements PartyQueries {

    private static final String INVOLVED = """
            AND EXISTS (SELECT FROM (
                SELECT dossier_id AS id FROM applicant WHERE person_id = w.party_id
                UNION ALL SELECT id FROM dossier WHERE company_id = w.party_id) own
              JOIN dossier d ON d.id = own.id
              WHERE :user IN (d.adviser_id, d.case_handler_id) OFFSET 0)""";

    @Override
    public List<Match> persons(String firstName, String lastName, @Nullable EmailAddress email, int limit) {
        var question = new Sql("SELECT " + PartyColumns.all())
                .add(", same.name AS same_name, same.email AS same_email FROM party p CROSS JOIN LATERAL")
                .add("(SELECT p.name_key = :name AS name, COALESCE(p.email_key = :email, FALSE) AS email) same")
                .add("WHERE p.kind = 'PERSON' AND p.id IN (")
                .add("SELECT id FROM party WHERE name_key = :name UNION SELECT id FROM party WHERE email_key = :email)")
                .add("ORDER BY same.name AND same.email DESC, same.name DESC, p.id LIMIT :limit")
                .set("name", PartyMapper.nameKey(firstName, lastName))
                .set("email", email == null ? "" : email.key())
                .set("limit", limit);
        return work.with(entityManager -> matches(question.lines(entityManager)));
    }

    @Override
    public List<PartyId> personsAt(PostalAddress address, int limit) {
        var question = new Sql("SELECT id FROM party WHERE door = :door AND kind = 'PERSON' ORDER BY id LIMIT :limit")
                .set("door", address.door())
                .set("limit", limit);
        return work.with(entityManager -> question.lines(entityManager).stream()
                .map(line -> new PartyId(line.uuid("id")))
                .toList());
    }

    @Override
    public List<Match> companies(String name, String registrationNumber, int limit) {
        var question = new Sql("SELECT " + PartyColumns.all())
                .add(", TRUE AS same_name, FALSE AS same_email FROM party p")
                .add("WHERE p.kind = 'COMPANY' AND p.id IN (SELECT id FROM party WHERE name_key = :name")
                .add("UNION SELECT id FROM party WHERE registration_number = :number AND registration_number <> '')")
                .add("ORDER BY p.id LIMIT :limit")
                .set("name", SearchWords.key(name))
                .set("number", registrationNumber)
                .set("limit", limit);
        return work.with(entityManager -> matches(question.lines(entityManager)));
    }

    @Override
    public List<Match> search(String text, @Nullable UserId onlyInvolving, int limit) {
        var words = SearchWords.of(text);
        if (words.isEmpty()) {
            return List.of();
        }
        var question = FindWords.in("party_word", "party_id", words, onlyInvolving == null ? "" : INVOLVED, limit)
                .add("SELECT " + PartyColumns.all() + ", FALSE AS same_name, FALSE AS same_email")
                .add("FROM found f JOIN party p ON p.id = f.id ORDER BY f.rank, f.place");
        if (onlyInvolving != null) {
            question.set("user", onlyInvolving.value());
        }
        return work.with(entityManager -> matches(question.lines(entityManager)));
    }

    private static List<Match> matches(List<Columns> lines) {
        return lines.stream().map(JpaPartyQueries::match).toList();
    }

    private static Match match(Columns line) {
        var contact = PartyColumns.contact(line);
        return new Match(
                new PartyId(line.uuid("party_id")),
                PartyColumns.identity(line).displayName(),
                contact.email() == null ? "" : contact.email().value(),
                contact.address() == null ? "" : contact.address().line(),
                line.flag("same_name"),
                line.flag("same_email"));
    }
}
