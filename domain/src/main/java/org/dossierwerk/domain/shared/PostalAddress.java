package org.dossierwerk.domain.shared;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where somebody lives or a company sits. The country is an ISO 3166-1 alpha-2 code; a Dutch postcode is checked and
 * written {@code 1234 AB}.
 */
public record PostalAddress(String street, String houseNumber, String postcode, String city, String country) {

    private static final Pattern DUTCH_POSTCODE = Pattern.compile("([1-9]\\d{3})\\s?([A-Za-z]{2})");
    private static final Set<String> NEVER_ISSUED = Set.of("SA", "SD", "SS");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** @throws InvalidValue at {@code street}, {@code houseNumber}, {@code postcode}, {@code city} or {@code country} */
    public static PostalAddress of(String street, String houseNumber, String postcode, String city, String country) {
        var code = Text.line("country", country, 2).toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
            throw new InvalidValue("country", "address.countryUnknown");
        }
        return new PostalAddress(
                Text.required("street", street, 100),
                Text.line("houseNumber", houseNumber, 20),
                postcode(Text.line("postcode", postcode, 12), code),
                Text.required("city", city, 100),
                code);
    }

    private static String postcode(String typed, String country) {
        if (!"NL".equals(country) || typed.isEmpty()) {
            return typed;
        }
        var match = DUTCH_POSTCODE.matcher(typed);
        if (!match.matches() || NEVER_ISSUED.contains(match.group(2).toUpperCase(Locale.ROOT))) {
            throw new InvalidValue("postcode", "address.postcodeUnknown");
        }
        return match.group(1) + " " + match.group(2).toUpperCase(Locale.ROOT);
    }

    /** Whether it is the same door: the same postcode and house number, however they are written. An address without is none. */
    public boolean isSameDoor(PostalAddress other) {
        return !door().isEmpty() && door().equals(other.door());
    }

    /** Postcode and house number without spaces and case, to be compared; empty when one of them is missing. */
    public String door() {
        return postcode.isEmpty() || houseNumber.isEmpty()
                ? ""
                : (country + postcode + "/" + houseNumber).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    /** On one line: {@code Keizersgracht 12, 1015 CS Amsterdam}. */
    public String line() {
        return join(", ", join(" ", street, houseNumber), join(" ", postcode, city));
    }

    private static String join(String separator, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }
}
