package org.dossierwerk.application.outbox;

/**
 * Tells the world outside what happened: later, by the relay, with no transaction open. It loads what the delivery is about
 * as it is when the time comes, so that late and repeated deliveries do no harm.
 */
public interface OutsideReaction {

    /** The name under which it has subscribed. */
    String name();

    /**
     * @return what is to be recorded of it, in the transaction that ends the delivery
     * @throws org.dossierwerk.application.port.ProviderFailure when the world outside failed
     */
    Runnable react(Delivery delivery);

    /** Told once the relay has given up after trying for too long; the delivery is then set aside. */
    void giveUp(Delivery delivery, String reason);
}
