package org.dossierwerk.application.source;

import java.net.URI;
import java.util.Optional;
import org.dossierwerk.domain.action.ActionItemId;

/** A client shares data from a provider. */
public interface PortalSourceData {

    /** The provider by name; empty when none is connected, and everything is delivered by hand. */
    Optional<String> provider();

    /**
     * The client sets out to the provider; an answer to an earlier departure counts no more.
     *
     * @throws org.dossierwerk.domain.source.SourceRefusal.Unavailable when the provider cannot be reached
     */
    Guide start(ActionItemId item);

    /**
     * The client's browser comes back from the provider. The data is fetched afterwards.
     *
     * @return the action item it is about
     * @throws org.dossierwerk.domain.source.SourceRefusal.NotFound when this client did not set out with that word
     * @throws org.dossierwerk.domain.source.SourceRefusal.NotWaiting when it was used before
     */
    ActionItemId comeBack(Answer answer);

    /**
     * What the client does next.
     *
     * @param code to type there; empty when the browser goes there and comes back by itself
     */
    record Guide(URI address, String code) {}

    /**
     * @param state the word of the departure
     * @param code empty when the answer is no
     */
    record Answer(String state, String code) {

        /** It is a secret, and stays out of logs. */
        @Override
        public String toString() {
            return "Answer";
        }
    }
}
