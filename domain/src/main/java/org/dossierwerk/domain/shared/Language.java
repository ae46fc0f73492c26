package org.dossierwerk.domain.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that pages and mails are written in. Dutch is the first language: its texts are written first. */
public enum Language {
    NL("Nederlands"),
    DE("Deutsch"),
    EN("English");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /** The language of this two-letter tag or of a longer tag that begins with it ("de-AT"); empty if we do not write it. */
    public static Optional<Language> ofTag(String tag) {
        var wanted = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(wanted))
                .findFirst();
    }

    /** The name of the language in the language itself. */
    public String ownName() {
        return ownName;
    }

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
