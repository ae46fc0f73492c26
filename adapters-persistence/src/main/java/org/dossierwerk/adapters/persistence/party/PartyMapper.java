package org.dossierwerk.adapters.persistence.party;

import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.application.port.storage.SearchWords;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.dossierwerk.domain.shared.PostalAddress;

/** Between cards and their rows. */
final class PartyMapper implements Mapper<Party, Party.Snapshot, PartyRow> {

    static final String PERSON = "PERSON";
    static final String COMPANY = "COMPANY";

    @Override
    public Class<PartyRow> rows() {
        return PartyRow.class;
    }

    @Override
    public UUID id(Party.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(Party.Snapshot state) {
        return state.version();
    }

    @Override
    public Party.Snapshot stateOf(Party party) {
        return party.snapshot();
    }

    @Override
    public Party restore(Party.Snapshot state) {
        return Party.restore(state);
    }

    @Override
    public PartyRow begin(UUID id, long version) {
        var row = new PartyRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(PartyRow row) {
        return row.version;
    }

    @Override
    public void apply(Party.Snapshot state, PartyRow row) {
        state.identity().fold(new IdentityOnto(row));
        apply(state.contact(), row);
        row.words = SearchWords.of(state.identity().displayName(), row.email == null ? "" : row.email)
                .toArray(String[]::new);
    }

    /** Puts a person's or a company's columns in place. */
    private record IdentityOnto(PartyRow row) implements Party.Identity.Cases<PartyRow> {

        @Override
        public PartyRow person(Party.Person person) {
            row.kind = PERSON;
            row.firstName = person.name().first();
            row.infix = person.name().infix();
            row.lastName = person.name().last();
            row.birthDate = person.birthDate();
            row.nameKey = nameKey(person.name().first(), person.name().last());
            return row;
        }

        @Override
        public PartyRow company(Party.Company company) {
            row.kind = COMPANY;
            row.companyName = company.name();
            row.registrationNumber = company.registrationNumber();
            row.nameKey = SearchWords.key(company.name());
            return row;
        }
    }

    private static void apply(Party.Contact contact, PartyRow row) {
        row.email = contact.email() == null ? null : contact.email().value();
        row.emailKey = contact.email() == null ? null : contact.email().key();
        row.phone = contact.phone() == null ? null : contact.phone().value();
        var address = contact.address();
        row.street = address == null ? null : address.street();
        row.houseNumber = address == null ? null : address.houseNumber();
        row.postcode = address == null ? null : address.postcode();
        row.city = address == null ? null : address.city();
        row.country = address == null ? null : address.country();
        row.door = address == null || address.door().isEmpty() ? null : address.door();
    }

    @Override
    public Party.Snapshot read(PartyRow row) {
        return new Party.Snapshot(new PartyId(row.id), row.version, identity(row), contact(row));
    }

    private static Party.Identity identity(PartyRow row) {
        return PERSON.equals(row.kind)
                ? new Party.Person(new PersonName(row.firstName, row.infix, row.lastName), row.birthDate)
                : new Party.Company(row.companyName, row.registrationNumber);
    }

    private static Party.Contact contact(PartyRow row) {
        return new Party.Contact(
                row.email == null ? null : new EmailAddress(row.email),
                row.phone == null ? null : new PhoneNumber(row.phone),
                row.street == null
                        ? null
                        : new PostalAddress(row.street, row.houseNumber, row.postcode, row.city, row.country));
    }

    /** Two persons with the same key have the same first and last name. */
    static String nameKey(String first, String last) {
        return SearchWords.key(first + " " + last);
    }
}
