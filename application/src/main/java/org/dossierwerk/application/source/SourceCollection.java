package org.dossierwerk.application.source;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Subscription;
import org.dossierwerk.application.outbox.Delivery;
import org.dossierwerk.application.outbox.OutsideReaction;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.source.SourceDataProvider;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.source.SourceFailure;
import org.dossierwerk.domain.source.SourceShare;
import org.dossierwerk.domain.source.SourceShareEvent;

/**
 * Connects to the provider with the client's answer and fetches the data, with no transaction open. Connecting works once, so
 * what it gave is kept before anything is fetched; fetching is tried again until the data is there.
 */
final class SourceCollection implements OutsideReaction {

    static final Subscription SUBSCRIPTION = new Subscription(
            "source.collect",
            Set.of(
                    SourceShareEvent.Answered.class,
                    SourceShareEvent.Connected.class,
                    SourceShareEvent.Announced.class));

    private final Workbench bench;
    private final Stores stores;
    private final SourceParts parts;
    private final SourceFiling filing;

    SourceCollection(Workbench bench, SourceParts parts, SourceFiling filing) {
        this.bench = bench;
        this.stores = bench.stores();
        this.parts = parts;
        this.filing = filing;
    }

    @Override
    public String name() {
        return SUBSCRIPTION.reaction();
    }

    @Override
    public Runnable react(Delivery delivery) {
        return find(delivery)
                .filter(share -> share.state().isFetching())
                .map(this::advance)
                .orElse(() -> {});
    }

    @Override
    public void giveUp(Delivery delivery, String reason) {
        find(delivery).ifPresent(share -> change(share, known -> known.fail(SourceFailure.NOT_REACHED, bench.now())));
    }

    private Optional<SourceShare.Snapshot> find(Delivery delivery) {
        return stores.unitOfWork()
                .read(() -> stores.sourceShares()
                        .find(new ActionItemId(delivery.subject()))
                        .map(SourceShare::snapshot));
    }

    private Runnable advance(SourceShare.Snapshot share) {
        try {
            return share.state() == SourceShare.State.ANSWERED ? connect(share) : fetch(share);
        } catch (ProviderFailure failure) {
            return switch (failure.kind()) {
                case TRY_AGAIN, UNKNOWN -> throw failure;
                case RECONNECT -> failing(share, SourceFailure.REVOKED);
                case REJECTED ->
                    failing(
                            share,
                            share.state() == SourceShare.State.ANSWERED
                                    ? SourceFailure.NOT_ACCEPTED
                                    : SourceFailure.UNUSABLE);
            };
        }
    }

    private Runnable connect(SourceShare.Snapshot share) {
        var answered = Answered.of(secret(share));
        var access = parts.provider().connect(answered.secret(), answered.answer());
        var sealed = parts.seal(share.actionItem(), access);
        return () -> change(share, known -> known.connect(sealed, bench.now()));
    }

    private Runnable fetch(SourceShare.Snapshot share) {
        var arrival = parts.provider().fetch(secret(share));
        if (arrival instanceof SourceDataProvider.NotYet notYet) {
            throw new ProviderFailure(
                    ProviderFailure.Kind.TRY_AGAIN, "The data is not ready yet", notYet.lookAgain(), null);
        }
        var failure = filing.file(share, (SourceDataProvider.Data) arrival);
        return failure == null ? () -> {} : failing(share, failure);
    }

    private String secret(SourceShare.Snapshot share) {
        return parts.open(share.actionItem(), Objects.requireNonNull(share.secret()));
    }

    private Runnable failing(SourceShare.Snapshot share, SourceFailure why) {
        return () -> change(share, known -> known.fail(why, bench.now()));
    }

    /** Unless the client has set out anew since. */
    private void change(SourceShare.Snapshot seen, Consumer<SourceShare> change) {
        stores.unitOfWork()
                .run(() -> stores.sourceShares()
                        .find(seen.actionItem())
                        .filter(known -> known.snapshot().round().equals(seen.round()))
                        .ifPresent(known -> {
                            change.accept(known);
                            stores.sourceShares().save(known);
                        }));
    }
}
