package org.dossierwerk.domain.shared;

import java.util.Locale;

/** The languages that pages and mails are written in. */
public enum Language {
    NL,
    DE,
    EN;

    public Locale locale() {
        return switch (this) {
            case NL -> Locale.forLanguageTag("nl-NL");
            case DE -> Locale.forLanguageTag("de-DE");
            case EN -> Locale.forLanguageTag("en-GB");
        };
    }

    /** The BCP 47 tag without region, such as {@code nl}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
