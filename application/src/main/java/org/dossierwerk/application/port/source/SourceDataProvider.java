package org.dossierwerk.application.port.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.domain.source.SourceFact;
import org.jspecify.annotations.Nullable;

/**
 * Holds data about people and gives it away with their leave: one implementation per provider, safe for use by many threads.
 * All methods but {@link #name} and {@link #read} may call the provider and are never called with a transaction open; they
 * throw {@link org.dossierwerk.application.port.ProviderFailure}: {@code TRY_AGAIN} when it is down or slow, {@code
 * RECONNECT} when leave was taken back, {@code REJECTED} when it will never work.
 */
public interface SourceDataProvider {

    /** As clients know it. */
    String name();

    /**
     * Where the client has to go.
     *
     * @param state a word nobody can guess; it comes back with the answer
     */
    Departure depart(String state);

    /**
     * Turns the client's answer into access to the data. That works once.
     *
     * @param secret of the departure
     * @param answer as the client's browser brought it; null when the client typed a code at the provider
     * @return what access takes, on one line
     */
    String connect(String secret, @Nullable String answer);

    /** The data, if it is ready. */
    Arrival fetch(String access);

    /** Reads what somebody sent in the provider's name; empty when it is not from the provider, or not from just now. */
    Optional<Notice> read(SignedNotice sent, Instant now);

    /** @param secret what is needed when the client comes back, on one line; the office keeps it sealed */
    record Departure(Guidance guidance, String secret) {}

    /** What the client does. */
    sealed interface Guidance {}

    /** Goes there with the browser and comes back with it. */
    record Visit(URI address) implements Guidance {}

    /** Types a code there, on whatever device. */
    record TypeCode(String code, URI address) implements Guidance {}

    /** What there is to fetch. */
    sealed interface Arrival {}

    /** Nothing yet; it is worth another look after that time, or when the provider gives notice. */
    record NotYet(Duration lookAgain) implements Arrival {}

    /** @param document the same as a PDF, as it came */
    record Data(List<SourceFact> facts, byte[] document) implements Arrival {
        public Data {
            facts = List.copyOf(facts);
        }
    }

    /** A message in the provider's name, and what is to prove it. */
    record SignedNotice(String signature, byte[] body) {}

    /**
     * A message of the provider.
     *
     * @param id tells it from every other one
     * @param state of the sharing it is about
     */
    record Notice(UUID id, String state, News news) {}

    /** What it says. */
    enum News {
        /** The client has answered, or the data is there. */
        READY,
        /** The client said no, or takes it back. */
        DECLINED
    }
}
