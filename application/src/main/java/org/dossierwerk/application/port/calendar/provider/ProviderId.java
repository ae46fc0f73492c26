package org.dossierwerk.application.port.calendar.provider;

import java.util.regex.Pattern;

/**
 * Which calendar system, by a stable name that is kept with every link.
 *
 * @param value a word of small letters, such as {@code caldav}: 1 to 20 letters, no digits
 */
public record ProviderId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z]{1,20}");

    public ProviderId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The name of a calendar system is 1 to 20 small letters from a to z: " + value);
        }
    }
}
