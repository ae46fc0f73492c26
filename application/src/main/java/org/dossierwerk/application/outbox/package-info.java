/**
 * Deliveries to the world outside: kept with their cause, carried out by the relay, retried, parked.
 */
@NullMarked
package org.dossierwerk.application.outbox;

import org.jspecify.annotations.NullMarked;
