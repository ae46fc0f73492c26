package org.dossierwerk.application.calendar;

import org.dossierwerk.domain.shared.Language;

/** The word for a time that is taken. */
final class Busyness {

    private Busyness() {}

    static String word(Language language) {
        return switch (language) {
            case NL -> "Bezet";
            case DE -> "Belegt";
            case EN -> "Busy";
        };
    }
}
