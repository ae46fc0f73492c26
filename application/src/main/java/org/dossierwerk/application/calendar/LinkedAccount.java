package org.dossierwerk.application.calendar;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.secret.Sealer;
import org.dossierwerk.application.port.storage.CalendarSecrets;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.jspecify.annotations.Nullable;

/**
 * The account of a link. Its secret is read whenever it is asked for, so that what another exchanged meanwhile holds at once.
 * Exchanging takes no transaction and no lock of the database while the system is asked: it takes a turn, which the storage gives
 * to one at a time.
 */
final class LinkedAccount implements CalendarAccount {

    private static final Duration TURN = Duration.ofMinutes(1);
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final int GLANCES = 300;

    private final Workbench bench;
    private final Sealer sealer;
    private final CalendarLink.Snapshot link;
    private volatile @Nullable String shown;

    LinkedAccount(Workbench bench, Sealer sealer, CalendarLink.Snapshot link) {
        this.bench = bench;
        this.sealer = sealer;
        this.link = link;
    }

    @Override
    public UUID id() {
        return link.id().value();
    }

    @Override
    public @Nullable URI server() {
        return link.server();
    }

    @Override
    public String user() {
        return link.account();
    }

    /** Whether another secret took the place of the one that was shown last: its owner has connected the account anew. */
    boolean isOvertaken() {
        var last = shown;
        return last != null
                && bench.stores()
                        .unitOfWork()
                        .read(() -> secrets().find(link.id()))
                        .map(kept -> sealer.open(id(), kept))
                        .filter(present -> !present.equals(last))
                        .isPresent();
    }

    @Override
    public String secret() {
        var present = present();
        shown = present;
        return present;
    }

    private String present() {
        var sealed = bench.stores().unitOfWork().read(() -> secrets().find(link.id()));
        return sealer.open(
                id(),
                sealed.orElseThrow(() ->
                        new ProviderFailure(ProviderFailure.Kind.RECONNECT, "There is nothing that lets us in", null)));
    }

    @Override
    public String renew(String seen, UnaryOperator<String> exchange) {
        for (int glance = 0; glance < GLANCES; glance++) {
            var present = secret();
            if (!present.equals(seen)) {
                return present;
            }
            var turn = bench.nextId();
            if (takeTurn(turn)) {
                return exchanged(seen, exchange, turn);
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        throw new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "Somebody else exchanges the secret", TURN, null);
    }

    private boolean takeTurn(UUID turn) {
        return bench.stores().unitOfWork().call(() -> secrets().takeTurn(link.id(), turn, TURN));
    }

    /** With the turn taken: nobody exchanges what somebody else has exchanged in between. */
    private String exchanged(String seen, UnaryOperator<String> exchange, UUID turn) {
        boolean kept = false;
        try {
            var present = secret();
            if (!present.equals(seen)) {
                return present;
            }
            var next = exchange.apply(seen);
            kept = bench.stores()
                    .unitOfWork()
                    .call(() -> secrets().exchanged(link.id(), turn, sealer.seal(id(), next)));
            if (!kept) {
                return secret();
            }
            shown = next;
            return next;
        } finally {
            if (!kept) {
                bench.stores().unitOfWork().run(() -> secrets().giveBack(link.id(), turn));
            }
        }
    }

    private CalendarSecrets secrets() {
        return bench.stores().calendarSecrets();
    }

    /** Names nobody's secret. */
    @Override
    public String toString() {
        return "LinkedAccount[" + link.id().value() + "]";
    }
}
