package org.dossierwerk.domain.shared;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's name as the person writes it. The infix (Dutch {@code de}, {@code van 't}) is kept apart because lists sort
 * without it. First name and infix may be empty; the last name may not.
 */
public record PersonName(String first, String infix, String last) {

    public static final int LONGEST_PART = 100;

    /** @throws InvalidValue at {@code firstName}, {@code infix} or {@code lastName} */
    public static PersonName of(String first, String infix, String last) {
        return new PersonName(
                Text.line("firstName", first, LONGEST_PART),
                Text.line("infix", infix, 30),
                Text.required("lastName", last, LONGEST_PART));
    }

    /** As it stands on an envelope: {@code Emma de Wit}. */
    public String full() {
        return Stream.of(first, infix, last).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    /** The family name as it opens a line: {@code De Wit}. */
    public String family() {
        if (infix.isEmpty()) {
            return last;
        }
        var name = infix + " " + last;
        int firstLetter = name.offsetByCodePoints(0, 1);
        return name.substring(0, firstLetter).toUpperCase(Locale.ROOT) + name.substring(firstLetter);
    }

    /** Two letters for a badge: {@code EW}. */
    public String initials() {
        return Stream.of(first, last)
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
