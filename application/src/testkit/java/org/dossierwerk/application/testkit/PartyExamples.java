package org.dossierwerk.application.testkit;

import java.time.LocalDate;
import java.util.UUID;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.dossierwerk.domain.shared.PostalAddress;

/** Cards of the index. */
public final class PartyExamples {

    private PartyExamples() {}

    public static Party aPerson() {
        return aPerson("Emma", "de", "Wit", "emma.dewit@example.com");
    }

    public static Party aPerson(String first, String infix, String last, String email) {
        var identity = new Party.Person(PersonName.of(first, infix, last), LocalDate.of(1988, 2, 29));
        var contact = new Party.Contact(EmailAddress.of(email), new PhoneNumber("+31612345678"), anAddress());
        return enter(identity, contact);
    }

    /** A person of whom nothing but the last name is known. */
    public static Party anUnreachablePerson(String last) {
        return enter(new Party.Person(new PersonName("", "", last), null), Party.Contact.NONE);
    }

    public static Party aCompany() {
        return aCompany("Bakkerij Jansen B.V.", "12345678");
    }

    public static Party aCompany(String name, String registrationNumber) {
        return enter(new Party.Company(name, registrationNumber), Party.Contact.NONE);
    }

    public static PostalAddress anAddress() {
        return new PostalAddress("Keizersgracht", "12", "1015 CS", "Amsterdam", "NL");
    }

    private static Party enter(Party.Identity identity, Party.Contact contact) {
        return Party.enter(new PartyId(UUID.randomUUID()), identity, contact, Moments.TODAY, Moments.NOW);
    }
}
