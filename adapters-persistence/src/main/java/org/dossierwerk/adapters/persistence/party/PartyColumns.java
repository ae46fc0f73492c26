package org.dossierwerk.adapters.persistence.party;

import java.time.LocalDate;
import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.application.dossier.DossierTitle;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.dossierwerk.domain.shared.PostalAddress;

/** Cards in the answers of questions that are about something else. */
public final class PartyColumns {

    private static final String ALL =
            "p.id AS party_id, p.version AS party_version, p.kind, p.first_name, p.infix, p.last_name, p.birth_date,"
                    + " p.company_name, p.registration_number, p.email, p.phone, p.street, p.house_number, p.postcode,"
                    + " p.city, p.country";

    private PartyColumns() {}

    /** All columns of the card {@code p}. */
    public static String all() {
        return ALL;
    }

    /** Joins the cards of the clients of a dossier {@code d}, each with its place {@code position}. */
    public static String ofClients() {
        return """
                LEFT JOIN LATERAL (
                  SELECT a.position, %1$s FROM applicant a JOIN party p ON p.id = a.person_id WHERE a.dossier_id = d.id
                  UNION ALL
                  SELECT 0, %1$s FROM party p WHERE p.id = d.company_id
                ) client ON TRUE
                """.formatted(ALL);
    }

    /** The family names or the company's name of the dossier whose clients these lines hold. */
    public static String title(List<Columns> clients) {
        return DossierTitle.of(clients.stream()
                .filter(line -> line.has("party_id"))
                .map(PartyColumns::identity)
                .toList());
    }

    public static Party.Identity identity(Columns line) {
        return PartyMapper.PERSON.equals(line.text("kind"))
                ? person(line)
                : new Party.Company(line.text("company_name"), line.text("registration_number"));
    }

    public static Party.Person person(Columns line) {
        return new Party.Person(
                new PersonName(line.text("first_name"), line.text("infix"), line.text("last_name")),
                line.has("birth_date") ? LocalDate.parse(line.text("birth_date")) : null);
    }

    public static Party.Contact contact(Columns line) {
        return new Party.Contact(
                line.has("email") ? new EmailAddress(line.text("email")) : null,
                line.has("phone") ? new PhoneNumber(line.text("phone")) : null,
                line.has("street") ? address(line) : null);
    }

    private static PostalAddress address(Columns line) {
        return new PostalAddress(
                line.text("street"),
                line.text("house_number"),
                line.text("postcode"),
                line.text("city"),
                line.text("country"));
    }
}
