package org.dossierwerk.crash;

import java.util.List;

/**
 * What one kill showed.
 *
 * @param loadSeconds from the first request to the kill
 * @param acknowledged what was answered with yes before the kill
 * @param refused what was answered with no
 * @param unknown what was under way when it was killed
 * @param failures answers of the server that it had failed
 * @param runs done in this round
 * @param uploads stored in this round
 * @param startSeconds until the next start showed its first page
 * @param restSeconds from then until nothing was waiting any more
 * @param leftFiles in the store, named by no row
 * @param wrong each an acknowledgement that does not stand, or a promise that is broken
 */
record Round(
        int number,
        double loadSeconds,
        long acknowledged,
        long refused,
        long unknown,
        long failures,
        int runs,
        int uploads,
        double startSeconds,
        double restSeconds,
        long leftFiles,
        List<String> wrong) {

    Round {
        wrong = List.copyOf(wrong);
    }

    @Override
    public String toString() {
        return ("round %2d: killed after %.1f s, %d acknowledged, %d refused, %d unknown, %d failures; %d runs, %d uploads;"
                        + " up in %.1f s, at rest after %.1f s, %d files left; %s")
                .formatted(
                        number,
                        loadSeconds,
                        acknowledged,
                        refused,
                        unknown,
                        failures,
                        runs,
                        uploads,
                        startSeconds,
                        restSeconds,
                        leftFiles,
                        wrong.isEmpty() ? "sound" : "WRONG:\n    " + String.join("\n    ", wrong));
    }
}
