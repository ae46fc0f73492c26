package org.dossierwerk.application.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.storage.DeliveryStore;
import org.dossierwerk.application.port.storage.DeliveryStore.Claimed;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.port.storage.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what waits in the outbox for its reactions, on the threads of the host: any number of threads and instances side
 * by side. Each reaction runs with no transaction open; what it has to record and the end of its delivery are one transaction.
 * One that fails never stops the others: it is tried again later, or set aside for a person to see. A claim is short, and held on
 * to by {@link #heartbeat} while its delivery is under way; whoever has lost one records nothing.
 */
public final class Relay {

    private static final Logger LOG = System.getLogger(Relay.class.getName());

    private final UnitOfWork unit;
    private final DeliveryStore outbox;
    private final Map<String, OutsideReaction> reactions;
    private final Clock clock;
    private final RelaySettings settings;
    private final DoubleSupplier jitter;
    private final Set<Claimed> underWay = ConcurrentHashMap.newKeySet();
    private final Set<OutsideReaction> shut = ConcurrentHashMap.newKeySet();

    /** Somebody else has the delivery by now, so that nothing may be recorded of it. */
    private static final class ClaimLost extends RuntimeException {}

    /** @param jitter a random number from 0 to 1, so that what failed together does not return together */
    public Relay(
            Stores stores,
            List<OutsideReaction> reactions,
            Clock clock,
            RelaySettings settings,
            DoubleSupplier jitter) {
        this.unit = stores.unitOfWork();
        this.outbox = stores.deliveries();
        this.reactions = reactions.stream().collect(Collectors.toMap(OutsideReaction::name, Function.identity()));
        this.clock = clock;
        this.settings = settings;
        this.jitter = jitter;
    }

    /**
     * Carries out one batch of what is due. Call it again while it returns more than nothing, because deliveries of the same
     * order key leave one after the other.
     *
     * @return how many were claimed
     */
    public int runOnce() {
        shut.removeIf(OutsideReaction::isOpen);
        var open = open();
        if (open.isEmpty()) {
            return 0;
        }
        var claimed = outbox.claim(open, settings.batch(), settings.lease());
        var certain = clock.instant().plus(settings.heartbeat());
        for (var one : claimed) {
            if (clock.instant().isBefore(certain) || isStillClaimed(one)) {
                carryOut(one);
            }
        }
        return claimed.size();
    }

    /** Whoever had to postpone something is asked whether it is open again; the others are not, so that an idle look is one question. */
    private Set<String> open() {
        return reactions.values().stream()
                .filter(reaction -> !shut.contains(reaction))
                .map(OutsideReaction::name)
                .collect(Collectors.toSet());
    }

    /**
     * Holds on to the deliveries that are under way. The host calls it every {@link RelaySettings#heartbeat}, on another thread than
     * those that carry out; a delivery that outlasts its lease without it is taken by somebody else too.
     */
    public void heartbeat() {
        outbox.renew(List.copyOf(underWay), settings.lease());
    }

    /** What was claimed together waits for what comes before it; if that takes long, others may have taken it. */
    private boolean isStillClaimed(Claimed claimed) {
        return !outbox.renew(List.of(claimed), settings.lease()).isEmpty();
    }

    private void carryOut(Claimed claimed) {
        underWay.add(claimed);
        try {
            settle(claimed);
        } catch (ClaimLost lost) {
            LOG.log(
                    Level.WARNING,
                    "Taken by somebody else meanwhile: delivery "
                            + claimed.delivery().id());
        } catch (RuntimeException unsettled) {
            LOG.log(
                    Level.WARNING,
                    "Left to its lease: delivery " + claimed.delivery().id(),
                    unsettled);
        } finally {
            underWay.remove(claimed);
        }
    }

    private void settle(Claimed claimed) {
        var reaction = Objects.requireNonNull(reactions.get(claimed.delivery().reaction()));
        if (shut.contains(reaction)) {
            require(outbox.giveBack(claimed));
            return;
        }
        try {
            var recording = reaction.react(claimed.delivery());
            unit.run(() -> {
                require(outbox.done(claimed));
                recording.run();
            });
        } catch (ClaimLost lost) {
            throw lost;
        } catch (Postponed notYet) {
            postponed(reaction, claimed, notYet);
        } catch (ProviderFailure failure) {
            failed(reaction, claimed, failure);
        } catch (RuntimeException unexpected) {
            LOG.log(Level.WARNING, "Unexpected in " + reaction.name(), unexpected);
            tryAgain(reaction, claimed, unexpected.toString(), null);
        }
    }

    /** What has a pause of its own waits alone; else it is nobody's turn. */
    private void postponed(OutsideReaction reaction, Claimed claimed, Postponed notYet) {
        if (notYet.pause().isZero()) {
            shut.add(reaction);
            require(outbox.giveBack(claimed));
        } else {
            require(outbox.postpone(claimed, notYet.pause()));
            notYet.afterwards().run();
        }
    }

    private void failed(OutsideReaction reaction, Claimed claimed, ProviderFailure failure) {
        var error = String.valueOf(failure.getMessage());
        if (failure.kind() == ProviderFailure.Kind.TRY_AGAIN || failure.kind() == ProviderFailure.Kind.UNKNOWN) {
            tryAgain(reaction, claimed, error, failure.retryAfter());
        } else {
            require(outbox.park(claimed, error));
        }
    }

    private static void require(boolean claimed) {
        if (!claimed) {
            throw new ClaimLost();
        }
    }

    private void tryAgain(OutsideReaction reaction, Claimed claimed, String error, @Nullable Duration asked) {
        boolean over = clock.instant().isAfter(reaction.patientUntil(claimed.delivery(), settings.giveUpAfter()));
        if (over && claimed.attempts() >= reaction.fewestAttempts()) {
            unit.run(() -> {
                require(outbox.park(claimed, error));
                reaction.giveUp(claimed.delivery(), error);
            });
        } else {
            require(outbox.retry(claimed, asked == null ? pause(claimed.attempts()) : capped(asked), error));
        }
    }

    private Duration capped(Duration asked) {
        return asked.compareTo(settings.longestAskedPause()) > 0 ? settings.longestAskedPause() : asked;
    }

    /** Twice as long each time, with up to half of it taken off by chance. */
    private Duration pause(int attempts) {
        long doubled = settings.firstPause().toMillis() << Math.min(attempts - 1, 20);
        long full = Math.min(doubled, settings.longestPause().toMillis());
        return Duration.ofMillis((long) (full * (1 - jitter.getAsDouble() / 2)));
    }
}
