package org.dossierwerk.domain.party;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.dossierwerk.domain.shared.Aggregate;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.dossierwerk.domain.shared.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * A person or company of the card index. It enters once, usually with a first dossier (DOS-09), is found again by name or
 * address for the next one (DOS-07), and plays its roles — applicant, company of a business dossier — by its id only.
 */
public final class Party extends Aggregate {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private static final int OF_AGE = 18;

    private final PartyId id;
    private final long version;
    private Identity identity;
    private Contact contact;

    private Party(PartyId id, long version, Identity identity, Contact contact) {
        this.id = id;
        this.version = version;
        this.identity = identity;
        this.contact = contact;
    }

    /** Who it is. */
    public sealed interface Identity {

        /** As it is shown and sorted in lists. */
        String displayName();

        /** Answers for each kind; asked by other modules. */
        <R> R fold(Cases<R> cases);

        interface Cases<R> {
            R person(Person person);

            R company(Company company);
        }
    }

    /** @param birthDate or null when unknown */
    public record Person(PersonName name, @Nullable LocalDate birthDate) implements Identity {
        @Override
        public String displayName() {
            return name.full();
        }

        /** Whether the person is known to be under eighteen on that day. */
        public boolean isMinor(LocalDate day) {
            return birthDate != null && Period.between(birthDate, day).getYears() < OF_AGE;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.person(this);
        }
    }

    /** @param registrationNumber of the trade register, or empty */
    public record Company(String name, String registrationNumber) implements Identity {
        @Override
        public String displayName() {
            return name;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.company(this);
        }
    }

    /** How to reach it; each part may be missing. */
    public record Contact(
            @Nullable EmailAddress email,
            @Nullable PhoneNumber phone,
            @Nullable PostalAddress address) {

        public static final Contact NONE = new Contact(null, null, null);
    }

    /** Writes a new card. Today is the office's date; a birth lies between 1900 and today. */
    public static Party enter(PartyId id, Identity identity, Contact contact, LocalDate today, Instant now) {
        requirePlausible(identity, today);
        var party = new Party(id, 0, identity, contact);
        party.raise(new PartyEvent.Entered(id, now));
        return party;
    }

    public void correct(Identity corrected, Contact reached, LocalDate today, Instant now) {
        requirePlausible(corrected, today);
        if (!corrected.getClass().equals(identity.getClass())) {
            throw new PartyRefusal.OtherKind();
        }
        identity = corrected;
        contact = reached;
        raise(new PartyEvent.Corrected(id, now));
    }

    private static void requirePlausible(Identity identity, LocalDate today) {
        if (identity instanceof Person person && person.birthDate() != null) {
            requirePlausible(person.birthDate(), today);
        }
    }

    /** Asserts that somebody who comes to the office can be born on that day. */
    public static void requirePlausible(LocalDate birth, LocalDate today) {
        if (birth.isAfter(today)) {
            throw new PartyRefusal.NotBornYet();
        }
        if (birth.isBefore(EARLIEST_BIRTH)) {
            throw new PartyRefusal.TooLongAgo();
        }
    }

    /** The whole state as plain values: the only door for persistence, views and tests. */
    public record Snapshot(PartyId id, long version, Identity identity, Contact contact) {}

    public Snapshot snapshot() {
        return new Snapshot(id, version, identity, contact);
    }

    public static Party restore(Snapshot s) {
        return new Party(s.id(), s.version(), s.identity(), s.contact());
    }
}
