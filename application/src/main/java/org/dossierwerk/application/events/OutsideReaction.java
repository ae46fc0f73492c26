package org.dossierwerk.application.events;

import java.util.Set;
import org.dossierwerk.application.outbox.Delivery;
import org.dossierwerk.domain.shared.DomainEvent;

/**
 * Tells the world outside what happened: later, by the relay, with no transaction open. It loads what the delivery is about
 * as it is when the time comes, so that late and repeated deliveries do no harm.
 */
public interface OutsideReaction {

    /** Stable name, kept with each delivery, such as {@code mail.send}. */
    String name();

    Set<Class<? extends DomainEvent>> to();

    /** @throws org.dossierwerk.application.port.ProviderFailure when the world outside failed */
    void react(Delivery delivery);

    /** Told once the relay has given up after trying for too long; the delivery is then set aside. */
    void giveUp(Delivery delivery, String reason);
}
