package org.dossierwerk.application.source;

import java.util.Optional;
import java.util.function.Supplier;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.source.SourceRefusal;
import org.dossierwerk.domain.source.SourceShare;

final class SourceDataService implements SourceData {

    private final Stores stores;
    private final Gate gate;
    private final Supplier<Optional<SourceParts>> parts;

    SourceDataService(Stores stores, Gate gate, Supplier<Optional<SourceParts>> parts) {
        this.stores = stores;
        this.gate = gate;
        this.parts = parts;
    }

    @Override
    public Shared get(ActionItemId item) {
        return stores.unitOfWork().read(() -> {
            var me = gate.enterToWork();
            return stores.actionItems()
                    .find(item)
                    .filter(known ->
                            gate.knownDossier(me, known.snapshot().dossier()).isPresent())
                    .flatMap(known -> stores.sourceShares().find(item))
                    .flatMap(share -> shared(share.snapshot()))
                    .orElseThrow(SourceRefusal.NotFound::new);
        });
    }

    private Optional<Shared> shared(SourceShare.Snapshot share) {
        return Optional.ofNullable(share.result())
                .flatMap(result -> parts.get()
                        .map(there -> new Shared(
                                share.round().provider(),
                                name(share.person()),
                                result.at(),
                                result.document(),
                                FactsText.read(there.open(share.actionItem(), result.facts())))));
    }

    private String name(PartyId person) {
        return stores.parties()
                .find(person)
                .map(card -> card.snapshot().identity().displayName())
                .orElse("");
    }
}
