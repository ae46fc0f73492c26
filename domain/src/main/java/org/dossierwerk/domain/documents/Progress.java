package org.dossierwerk.domain.documents;

import java.time.Instant;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;

/**
 * How far a requested document is (readings 14 and 15), since when, and who saw to it.
 *
 * @param by who judged or asked; null when it was a client, a scenario or a trigger
 */
public record Progress(State state, Instant since, @Nullable UserId by) {

    /** The words of the office's trade (reading 14). */
    public enum State {
        /** Asked for; nothing is there to be judged. */
        REQUESTED,
        /** A file is there and waits for somebody to judge it. */
        RECEIVED,
        PROVISIONALLY_APPROVED,
        APPROVED,
        /** The file will not do; the remark says why. */
        REJECTED,
        /** No longer needed. */
        LAPSED;

        /** Whether the office has what it asked for, judged or not. */
        public boolean isPresent() {
            return this == RECEIVED || this == PROVISIONALLY_APPROVED || this == APPROVED;
        }

        /** Whether the office still waits for it. */
        public boolean isMissing() {
            return this == REQUESTED || this == REJECTED;
        }
    }
}
