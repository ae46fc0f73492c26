package org.dossierwerk.application.outbox;

import java.time.Duration;

/**
 * How the relay works.
 *
 * @param batch how many deliveries are claimed at a time
 * @param lease for how long a claim holds; longer than a whole batch takes
 * @param firstPause before the second attempt; each further pause is twice as long
 * @param longestPause however often it failed
 * @param longestAskedPause even when a provider asks for more
 * @param giveUpAfter since the event, when nothing helped
 */
public record RelaySettings(
        int batch,
        Duration lease,
        Duration firstPause,
        Duration longestPause,
        Duration longestAskedPause,
        Duration giveUpAfter) {

    /** Fifty at a time with a lease of two minutes, pauses from ten seconds to fifteen minutes, for two days. */
    public static RelaySettings standard() {
        return new RelaySettings(
                50,
                Duration.ofMinutes(2),
                Duration.ofSeconds(10),
                Duration.ofMinutes(15),
                Duration.ofHours(1),
                Duration.ofHours(48));
    }
}
