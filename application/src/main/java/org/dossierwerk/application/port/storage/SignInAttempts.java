package org.dossierwerk.application.port.storage;

import java.time.Instant;

/** Failed attempts to come in, counted over all instances. */
public interface SignInAttempts {

    /** What is known of a key: how often in a row it failed, and when last. */
    record Count(int failures, Instant last) {}

    /** Zero failures, long ago, when nothing is known. Counts whose last failure is older than a day are forgotten. */
    Count of(String key);

    void failed(String key, Instant now);

    void succeeded(String key);
}
