package org.dossierwerk.application.source;

import org.jspecify.annotations.Nullable;

/**
 * What it takes to connect, as it is kept in between.
 *
 * @param secret of the departure
 * @param answer as the client's browser brought it, or null
 */
record Answered(String secret, @Nullable String answer) {

    private static final String SEPARATOR = "\n";

    String text() {
        return answer == null ? secret : secret + SEPARATOR + answer;
    }

    static Answered of(String text) {
        var parts = text.split(SEPARATOR, 2);
        return new Answered(parts[0], parts.length == 1 ? null : parts[1]);
    }
}
