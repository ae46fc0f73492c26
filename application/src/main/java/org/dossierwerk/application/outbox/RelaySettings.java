package org.dossierwerk.application.outbox;

import java.time.Duration;

/**
 * How the relay works.
 *
 * @param batch how many deliveries are claimed at a time
 * @param lease for how long a claim holds, unless {@link Relay#heartbeat} renews it; so long a delivery waits when whoever had it died
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

    private static final int HEARTBEATS_OF_A_LEASE = 4;

    /**
     * Ten at a time, so that several threads share what came at once; pauses from ten seconds to fifteen minutes, for two days. What
     * an instance that died had claimed is taken again within two minutes (RELIABILITY FI-2).
     */
    public static RelaySettings standard() {
        return new RelaySettings(
                10,
                Duration.ofSeconds(90),
                Duration.ofSeconds(10),
                Duration.ofMinutes(15),
                Duration.ofHours(1),
                Duration.ofHours(48));
    }

    /** How often claims are to be renewed; three in a row may fail. */
    public Duration heartbeat() {
        return lease.dividedBy(HEARTBEATS_OF_A_LEASE);
    }
}
