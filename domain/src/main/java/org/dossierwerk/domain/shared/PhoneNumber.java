package org.dossierwerk.domain.shared;

import java.util.regex.Pattern;

/** A telephone number in E.164, such as {@code +31612345678}. */
public record PhoneNumber(String value) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s().\\-/\\u2010-\\u2015]");

    /**
     * Reads what was typed; a national number belongs to the country whose calling code is given, such as 31.
     *
     * @throws InvalidValue {@code phone.malformed} at that field
     */
    public static PhoneNumber of(String field, String typed, int callingCode) {
        var text = SEPARATORS
                .matcher(asciiDigits(Text.identifier(field, typed, 40)))
                .replaceAll("");
        if (text.startsWith("00")) {
            text = "+" + text.substring(2);
        } else if (text.startsWith("0")) {
            text = "+" + callingCode + text.substring(1);
        }
        if (text.startsWith("+" + callingCode + "0")) {
            text = "+" + callingCode + text.substring(("+" + callingCode + "0").length());
        }
        if (!E164.matcher(text).matches()) {
            throw new InvalidValue(field, "phone.malformed");
        }
        return new PhoneNumber(text);
    }

    private static String asciiDigits(String text) {
        var digits = new StringBuilder();
        text.codePoints().forEach(c -> digits.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return digits.toString();
    }

    @Override
    public String toString() {
        return value;
    }
}
