package org.dossierwerk.application.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing to do outside because of one event.
 *
 * @param reaction the stable name of the reaction that does it, such as {@code mail.send}
 * @param event the stable name of the event
 * @param subject the aggregate it is about; the reaction loads it as it is when the time comes
 * @param orderKey deliveries of one reaction with the same key leave in their order
 */
public record Delivery(UUID id, String reaction, String event, UUID subject, UUID orderKey, Instant occurredAt) {}
