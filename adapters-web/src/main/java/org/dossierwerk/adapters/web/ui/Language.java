package org.dossierwerk.adapters.web.ui;

import java.util.Locale;
import java.util.Optional;

/** A language the pages can be read in. Dutch is the first language: its texts are written first. */
public enum Language {
    NL(Locale.forLanguageTag("nl-NL"), "Nederlands", ".u", ".je"),
    DE(Locale.GERMANY, "Deutsch", ".sie", ".du"),
    EN(Locale.UK, "English", "", "");

    private final Locale locale;
    private final String ownName;
    private final String formalSuffix;
    private final String informalSuffix;

    Language(Locale locale, String ownName, String formalSuffix, String informalSuffix) {
        this.locale = locale;
        this.ownName = ownName;
        this.formalSuffix = formalSuffix;
        this.informalSuffix = informalSuffix;
    }

    /** The language of this two-letter tag or of a longer tag that begins with it ("de-AT"); empty if we have no texts. */
    public static Optional<Language> ofTag(String tag) {
        String wanted = Locale.forLanguageTag(tag).getLanguage();
        for (Language language : values()) {
            if (language.tag().equals(wanted)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The two-letter tag, as in {@code <html lang>} and in the names of the message files. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The name of the language in the language itself, for the language menu. */
    public String ownName() {
        return ownName;
    }

    Locale locale() {
        return locale;
    }

    String suffix(Address address) {
        return address == Address.FORMAL ? formalSuffix : informalSuffix;
    }
}
