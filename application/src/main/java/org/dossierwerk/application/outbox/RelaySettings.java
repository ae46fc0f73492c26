package org.dossierwerk.application.outbox;

import java.time.Duration;

/**
 * How the relay works.
 *
 * @param batch how many deliveries are claimed at a time
 * @param lease for how long a claim holds; longer than one delivery can take, because somebody else has it afterwards
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

    /**
     * Ten at a time, so that several threads share what came at once; pauses from ten seconds to fifteen minutes, for two days. The lease outlasts the ten minutes that a mail
     * server may take to acknowledge a message (RFC 5321 §4.5.3.2.6).
     */
    public static RelaySettings standard() {
        return new RelaySettings(
                10,
                Duration.ofMinutes(12),
                Duration.ofSeconds(10),
                Duration.ofMinutes(15),
                Duration.ofHours(1),
                Duration.ofHours(48));
    }
}
