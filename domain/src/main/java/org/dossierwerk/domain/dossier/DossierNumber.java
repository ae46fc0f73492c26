package org.dossierwerk.domain.dossier;

import java.util.regex.Pattern;

/** The public number of a dossier, such as {@code D-2026-00417}. It never changes (DOS-14). */
public record DossierNumber(String value) {

    private static final Pattern FORM = Pattern.compile("D-\\d{4}-\\d{5,}");

    public DossierNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a dossier number: " + value);
        }
    }

    /** @param count how many numbers were given out, this one included; unique by itself */
    public static DossierNumber of(int year, long count) {
        return new DossierNumber("D-%04d-%05d".formatted(year, count));
    }

    @Override
    public String toString() {
        return value;
    }
}
