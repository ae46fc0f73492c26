package org.dossierwerk.application.source;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.dossierwerk.application.Digest;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.source.SourceDataProvider;
import org.dossierwerk.application.port.source.SourceDataProvider.Departure;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemRefusal;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.source.SourceRefusal;
import org.dossierwerk.domain.source.SourceShare;
import org.dossierwerk.domain.source.SourceShare.Round;
import org.dossierwerk.domain.source.SourceShare.Way;

final class PortalSourceDataService implements PortalSourceData {

    private static final int LONGEST_CODE = 2_000;

    private final Workbench bench;
    private final Stores stores;
    private final PartyId client;
    private final boolean self;
    private final OwnShareItems own;
    private final Supplier<Optional<SourceParts>> parts;
    private final Supplier<String> words;

    /**
     * @param self whether the client is the one who is there
     * @param words that nobody can guess
     */
    PortalSourceDataService(
            Workbench bench,
            PartyId client,
            Predicate<Dossier.Snapshot> shown,
            boolean self,
            Supplier<Optional<SourceParts>> parts,
            Supplier<String> words) {
        this.bench = bench;
        this.stores = bench.stores();
        this.client = client;
        this.self = self;
        this.own = new OwnShareItems(stores, client, shown);
        this.parts = parts;
        this.words = words;
    }

    @Override
    public Optional<String> provider() {
        return parts.get().map(there -> there.provider().name());
    }

    @Override
    public Guide start(ActionItemId item) {
        requireClient();
        stores.unitOfWork().read(() -> requireStartable(item));
        var there = requireParts();
        var state = words.get();
        var departure = depart(there.provider(), state);
        var round = new Round(there.provider().name(), way(departure), Digest.sha256(state));
        var secret = there.seal(item, departure.secret());
        try {
            stores.unitOfWork().run(() -> keep(item, round, secret));
        } catch (StaleVersion twiceAtOnce) {
            stores.unitOfWork().run(() -> keep(item, round, secret));
        }
        return guide(departure);
    }

    private static Guide guide(Departure departure) {
        if (departure.guidance() instanceof SourceDataProvider.TypeCode typed) {
            return new Guide(typed.address(), typed.code());
        }
        return new Guide(((SourceDataProvider.Visit) departure.guidance()).address(), "");
    }

    private void requireClient() {
        if (!self) {
            throw new SourceRefusal.OnlyTheClient();
        }
    }

    private SourceParts requireParts() {
        return parts.get().orElseThrow(SourceRefusal.Unavailable::new);
    }

    private ActionItem.Snapshot requireStartable(ActionItemId id) {
        var item = own.get(id);
        if (!item.isOpen()) {
            throw new ActionItemRefusal.NotOpen();
        }
        stores.sourceShares().find(id).ifPresent(SourceShare::requireStartable);
        return item;
    }

    private static Departure depart(SourceDataProvider provider, String state) {
        try {
            return provider.depart(state);
        } catch (ProviderFailure unreachable) {
            throw new SourceRefusal.Unavailable();
        }
    }

    private static Way way(Departure departure) {
        return departure.guidance() instanceof SourceDataProvider.Visit ? Way.REDIRECT : Way.CODE;
    }

    private void keep(ActionItemId id, Round round, String secret) {
        var dossier = requireStartable(id).dossier();
        var known = stores.sourceShares().find(id);
        known.ifPresent(share -> share.startAgain(dossier, client, round, secret, bench.now()));
        stores.sourceShares()
                .save(known.orElseGet(() -> SourceShare.start(id, dossier, client, round, secret, bench.now())));
    }

    @Override
    public ActionItemId comeBack(Answer answer) {
        requireClient();
        var there = requireParts();
        return stores.unitOfWork().call(() -> {
            var share = stores.sourceShares()
                    .findByState(Digest.sha256(answer.state()))
                    .filter(known -> isForMe(known.snapshot()))
                    .orElseThrow(SourceRefusal.NotFound::new);
            var item = own.get(share.snapshot().actionItem()).id();
            if (answer.code().isEmpty() || answer.code().length() > LONGEST_CODE) {
                share.decline(bench.now());
            } else {
                share.answer(answered(there, share.snapshot(), answer.code()), bench.now());
            }
            stores.sourceShares().save(share);
            return item;
        });
    }

    private boolean isForMe(SourceShare.Snapshot share) {
        return share.person().equals(client) && share.round().way() == Way.REDIRECT;
    }

    private static String answered(SourceParts there, SourceShare.Snapshot share, String code) {
        var item = share.actionItem();
        var secret = share.secret();
        if (secret == null || share.state() != SourceShare.State.WAITING) {
            throw new SourceRefusal.NotWaiting();
        }
        return there.seal(item, new Answered(there.open(item, secret), code).text());
    }
}
