package org.dossierwerk.adapters.web.ui;

import java.util.Locale;

/** The colours of the pages, kept in the cookie {@code theme}. */
public enum Theme {
    LIGHT,
    DARK,
    /** As the device says. */
    SYSTEM;

    /** The theme of this cookie value; {@link #SYSTEM} for anything we did not write ourselves. */
    public static Theme of(String value) {
        for (Theme theme : values()) {
            if (theme.value().equals(value)) {
                return theme;
            }
        }
        return SYSTEM;
    }

    /** The value in the cookie, in the form and in {@code data-theme}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
