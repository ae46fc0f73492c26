package org.dossierwerk.adapters.web.adviser.party;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.dossierwerk.domain.shared.PostalAddress;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The fields in which a person or company is typed. Their names begin with a prefix, so that a form can hold two of them.
 * The templates {@code adviser/party/person}, {@code company} and {@code contact} show them.
 */
public final class CardFields {

    private static final List<String> PERSON = List.of("firstName", "infix", "lastName", "birthDate");
    private static final List<String> COMPANY = List.of("name", "registrationNumber");
    private static final List<String> ADDRESS = List.of("street", "houseNumber", "postcode", "city");
    private static final List<String> CONTACT = Stream.of(List.of("email", "phone"), ADDRESS, List.of("country"))
            .flatMap(List::stream)
            .toList();
    private static final int LONGEST_REGISTRATION = 20;

    private final Input input;
    private final String prefix;

    public CardFields(Input input, String prefix) {
        this.input = input;
        this.prefix = prefix;
    }

    /**
     * The typed person; null when something was refused, which is noted.
     *
     * @param first whether this is a first applicant, who has a first name too (DOS-02)
     * @param today of the office, before which a birth lies
     */
    public Party.@Nullable Person person(boolean first, LocalDate today) {
        var firstName = first
                ? input.require(
                        prefix + "firstName", typed -> Text.required("firstName", typed, PersonName.LONGEST_PART))
                : line("firstName", PersonName.LONGEST_PART);
        line("infix", 30);
        var lastName =
                input.require(prefix + "lastName", typed -> Text.required("lastName", typed, PersonName.LONGEST_PART));
        var birth = input.read(prefix + "birthDate", typed -> plausible(BirthDate.read("birthDate", typed), today));
        if (firstName == null && first || lastName == null) {
            return null;
        }
        var name = input.group(prefix, () -> PersonName.of(text("firstName"), text("infix"), text("lastName")));
        return name == null ? null : new Party.Person(name, birth);
    }

    public Party.@Nullable Company company() {
        var name = input.require(prefix + "name", typed -> Text.required("name", typed, 150));
        var number = line("registrationNumber", LONGEST_REGISTRATION);
        return name == null ? null : new Party.Company(name, number == null ? "" : number);
    }

    /** @param first whether this is a first applicant, who has an e-mail address (DOS-02) */
    public Party.Contact contact(boolean first, OfficeCountry country) {
        var field = prefix + "email";
        var email = first
                ? input.require(field, typed -> EmailAddress.of(field, typed))
                : input.read(field, typed -> EmailAddress.of(field, typed));
        var phone =
                input.read(prefix + "phone", typed -> PhoneNumber.of(prefix + "phone", typed, country.callingCode()));
        var address = ADDRESS.stream().allMatch(part -> text(part).isBlank())
                ? null
                : input.group(
                        prefix,
                        () -> PostalAddress.of(
                                text("street"), text("houseNumber"), text("postcode"), text("city"), text("country")));
        return new Party.Contact(email, phone, address);
    }

    /** Whether anything was typed into the fields of a person. */
    public boolean typedPerson() {
        return Stream.concat(PERSON.stream(), CONTACT.stream())
                .filter(field -> !field.equals("country"))
                .anyMatch(field -> !text(field).isBlank());
    }

    /** Which of these fields a refusal means, or null. */
    public static @Nullable String named(@Nullable String field) {
        boolean known = PERSON.contains(field) || COMPANY.contains(field) || CONTACT.contains(field);
        return known ? field : null;
    }

    /** The fields filled with a card. */
    public static Form form(String prefix, Party.Identity identity, Party.Contact contact) {
        var values = new LinkedHashMap<String, List<String>>();
        var filled = identity.fold(new Filled());
        filled.forEach((field, value) -> values.put(prefix + field, List.of(value)));
        var email = contact.email();
        var phone = contact.phone();
        var address = contact.address();
        values.put(prefix + "email", List.of(email == null ? "" : email.value()));
        values.put(prefix + "phone", List.of(phone == null ? "" : phone.value()));
        if (address != null) {
            values.put(prefix + "street", List.of(address.street()));
            values.put(prefix + "houseNumber", List.of(address.houseNumber()));
            values.put(prefix + "postcode", List.of(address.postcode()));
            values.put(prefix + "city", List.of(address.city()));
            values.put(prefix + "country", List.of(address.country()));
        }
        return new Form(values, List.of());
    }

    /** What the fields of a card are called, by their names, in their order. */
    static Map<String, String> labels(Words words, Party.Identity identity) {
        var labels = new LinkedHashMap<String, String>();
        var own = identity instanceof Party.Person ? PERSON : COMPANY;
        Stream.concat(own.stream(), CONTACT.stream())
                .forEach(field -> labels.put(field, words.of("card.field." + field)));
        return labels;
    }

    /** All countries by their names in the reader's language. */
    public static List<Option> countries(Words words) {
        var locale = Locale.forLanguageTag(words.lang());
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Option(
                        code, new Locale.Builder().setRegion(code).build().getDisplayCountry(locale), false))
                .sorted(Comparator.comparing(Option::label, Collator.getInstance(locale)))
                .toList();
    }

    private static LocalDate plausible(LocalDate birth, LocalDate today) {
        Party.requirePlausible(birth, today);
        return birth;
    }

    private @Nullable String line(String field, int maximum) {
        return input.group(prefix, () -> Text.line(field, text(field), maximum));
    }

    private String text(String field) {
        return input.text(prefix + field);
    }

    private static final class Filled implements Party.Identity.Cases<Map<String, String>> {
        @Override
        public Map<String, String> person(Party.Person person) {
            var birth = person.birthDate();
            return Map.of(
                    "firstName", person.name().first(),
                    "infix", person.name().infix(),
                    "lastName", person.name().last(),
                    "birthDate", birth == null ? "" : BirthDate.write(birth));
        }

        @Override
        public Map<String, String> company(Party.Company company) {
            return Map.of("name", company.name(), "registrationNumber", company.registrationNumber());
        }
    }
}
