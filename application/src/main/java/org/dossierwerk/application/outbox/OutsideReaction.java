package org.dossierwerk.application.outbox;

import java.time.Duration;
import java.time.Instant;

/**
 * Tells the world outside what happened: later, by the relay, with no transaction open. It loads what the delivery is about
 * as it is when the time comes, so that late and repeated deliveries do no harm.
 */
public interface OutsideReaction {

    /** The name under which it has subscribed. */
    String name();

    /**
     * @return what is to be recorded of it, in the transaction that ends the delivery
     * @throws Postponed when nothing was done because its turn is not yet
     * @throws org.dossierwerk.application.port.ProviderFailure when the world outside failed
     */
    Runnable react(Delivery delivery);

    /** So often it is tried at least before it is given up, however long it had to wait for its first turn. */
    default int fewestAttempts() {
        return 1;
    }

    /**
     * Whether it may do something again, after something was {@link Postponed}. Until it may, nothing is taken from its row, which
     * keeps its order.
     */
    default boolean isOpen() {
        return true;
    }

    /**
     * Until when a delivery that fails is tried again.
     *
     * @param usual how long the relay tries from the event on
     */
    default Instant patientUntil(Delivery delivery, Duration usual) {
        return delivery.occurredAt().plus(usual);
    }

    /** Told once the relay has given up after trying for too long; the delivery is then set aside. */
    void giveUp(Delivery delivery, String reason);
}
