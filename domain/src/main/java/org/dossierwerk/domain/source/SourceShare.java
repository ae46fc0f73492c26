package org.dossierwerk.domain.source;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * How a client lets the office have data from a provider, for one action item. The client goes to the provider and comes back
 * with an answer; with that the office connects, fetches the data, and keeps it with its document in the dossier. A sharing
 * that failed, or that the client left half-way, is begun again; what was shared before stays until there is something newer.
 *
 * <p>What gives access is here only in a sealed form and only as long as it is needed. Of the word that brings the client
 * back only the hash is known.
 */
public final class SourceShare extends Aggregate {

    /** So long the client may take at the provider. */
    public static final Duration PATIENCE = Duration.ofMinutes(30);

    private final ActionItemId actionItem;
    private final long version;
    private DossierId dossier;
    private PartyId person;
    private Round round;
    private State state;
    private @Nullable String secret;
    private @Nullable Result result;
    private @Nullable SourceFailure failure;
    private Instant since;

    private SourceShare(Snapshot s) {
        this.actionItem = s.actionItem();
        this.version = s.version();
        this.dossier = s.dossier();
        this.person = s.person();
        this.round = s.round();
        this.state = s.state();
        this.secret = s.secret();
        this.result = s.result();
        this.failure = s.failure();
        this.since = s.since();
    }

    /** How far it is. */
    public enum State {
        /** The client is at the provider. */
        WAITING,
        /** The client has answered; the office is to connect. */
        ANSWERED,
        /** Connected; the data is to be fetched. */
        CONNECTED,
        SHARED,
        FAILED;

        /** Whether it goes on without the client. */
        public boolean isFetching() {
            return this == ANSWERED || this == CONNECTED;
        }

        public boolean isOver() {
            return this == SHARED || this == FAILED;
        }
    }

    /** How the client's answer comes. */
    public enum Way {
        /** The client's browser brings it. */
        REDIRECT,
        /** The client types a code at the provider, and the provider brings it. */
        CODE
    }

    /**
     * One attempt.
     *
     * @param provider by name
     * @param stateHash of the word that comes back with the answer
     */
    public record Round(String provider, Way way, String stateHash) {}

    /**
     * What was shared last.
     *
     * @param facts sealed
     * @param document in which the provider's own document came
     */
    public record Result(String facts, RequestedDocumentId document, Instant at) {}

    /**
     * The client sets out.
     *
     * @param dossier at that time
     * @param secret what the provider's side must remember, sealed
     */
    public static SourceShare start(
            ActionItemId actionItem, DossierId dossier, PartyId person, Round round, String secret, Instant now) {
        var started = new SourceShare(
                new Snapshot(actionItem, 0, dossier, person, round, State.WAITING, secret, null, null, now));
        started.raise(new SourceShareEvent.Started(actionItem, dossier, round.provider(), now));
        return started;
    }

    /** @throws SourceRefusal.UnderWay while an answer is being followed up */
    public void requireStartable() {
        if (state.isFetching()) {
            throw new SourceRefusal.UnderWay();
        }
    }

    /** The client sets out again; no earlier answer counts from now on. */
    public void startAgain(DossierId from, PartyId by, Round next, String nextSecret, Instant now) {
        requireStartable();
        dossier = from;
        person = by;
        round = next;
        failure = null;
        become(State.WAITING, nextSecret, now);
        raise(new SourceShareEvent.Started(actionItem, dossier, next.provider(), now));
    }

    /**
     * The answer is there, once.
     *
     * @param answer what it takes to connect, sealed
     */
    public void answer(String answer, Instant now) {
        requireWaiting(now);
        become(State.ANSWERED, answer, now);
        raise(new SourceShareEvent.Answered(actionItem, dossier, now));
    }

    /** The answer is no. */
    public void decline(Instant now) {
        requireWaiting(now);
        fail(SourceFailure.DECLINED, now);
    }

    private void requireWaiting(Instant now) {
        if (state != State.WAITING) {
            throw new SourceRefusal.NotWaiting();
        }
        if (!now.isBefore(since.plus(PATIENCE))) {
            throw new SourceRefusal.TooLate();
        }
    }

    /** @param access what it takes to fetch the data, sealed */
    public void connect(String access, Instant now) {
        if (state == State.ANSWERED) {
            become(State.CONNECTED, access, now);
            raise(new SourceShareEvent.Connected(actionItem, dossier, now));
        }
    }

    /** The provider says that there is something to fetch. */
    public void announce(UUID notice, Instant now) {
        if (state == State.CONNECTED) {
            raise(new SourceShareEvent.Announced(actionItem, dossier, notice, now));
        }
    }

    /** The data is there; what gave access to it is forgotten. */
    public void complete(Result shared, Instant now) {
        if (state == State.CONNECTED) {
            result = shared;
            become(State.SHARED, null, now);
            raise(new SourceShareEvent.Shared(actionItem, dossier, round.provider(), now));
        }
    }

    /** Nothing comes of it; what gave access is forgotten. What has been shared stays shared. */
    public void fail(SourceFailure why, Instant now) {
        if (state != State.SHARED && state != State.FAILED) {
            failure = why;
            become(State.FAILED, null, now);
            raise(new SourceShareEvent.Failed(actionItem, dossier, why, now));
        }
    }

    private void become(State changed, @Nullable String kept, Instant now) {
        state = changed;
        secret = kept;
        since = now;
    }

    /**
     * The whole state as plain values: the only door for persistence, views and tests.
     *
     * @param person who shares
     * @param secret sealed; null once nothing is to be fetched any more
     * @param result null until something was shared
     * @param failure null unless it failed
     * @param since when it got its state
     */
    public record Snapshot(
            ActionItemId actionItem,
            long version,
            DossierId dossier,
            PartyId person,
            Round round,
            State state,
            @Nullable String secret,
            @Nullable Result result,
            @Nullable SourceFailure failure,
            Instant since) {

        /** Whether the client is waited for in vain. */
        public boolean isOverdue(Instant now) {
            return state == State.WAITING && !now.isBefore(since.plus(PATIENCE));
        }

        /** Without the secret and without the data. */
        @Override
        public String toString() {
            return "SourceShare[" + actionItem.value() + ", " + state + ", " + failure + ", since " + since + "]";
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(actionItem, version, dossier, person, round, state, secret, result, failure, since);
    }

    public static SourceShare restore(Snapshot s) {
        return new SourceShare(s);
    }
}
