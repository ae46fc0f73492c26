package org.dossierwerk.application.mail;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dossierwerk.application.mail.Mailing.Reader;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.party.Party;

/**
 * To whom the office writes about a dossier: each of its clients with an e-mail address of their own; the first one without
 * an address when nobody has any, so that the ledger shows what could not be sent (readings 38 and 39).
 */
public final class Readers {

    private final Stores stores;

    public Readers(Stores stores) {
        this.stores = stores;
    }

    public List<Reader> of(DossierId dossier) {
        return stores.dossiers()
                .find(dossier)
                .map(found -> of(found.snapshot()))
                .orElse(List.of());
    }

    private List<Reader> of(Dossier.Snapshot dossier) {
        return among(cards(dossier));
    }

    /** @param cards of a dossier's clients, the first applicant's first */
    static List<Reader> among(List<Party.Snapshot> cards) {
        var addresses = new HashSet<String>();
        var reachable = cards.stream()
                .filter(card -> card.contact().email() != null)
                .filter(card -> addresses.add(
                        Objects.requireNonNull(card.contact().email()).key()))
                .toList();
        return (reachable.isEmpty() ? cards.subList(0, Math.min(1, cards.size())) : reachable)
                .stream().map(Readers::reader).toList();
    }

    /** The cards of a dossier's clients, the first applicant's first. */
    public List<Party.Snapshot> cards(Dossier.Snapshot dossier) {
        var wanted = dossier.client().parties();
        var found = stores.parties().findAll(wanted).stream()
                .map(Party::snapshot)
                .collect(Collectors.toMap(Party.Snapshot::id, Function.identity()));
        return wanted.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Reader reader(Party.Snapshot card) {
        return new Reader(
                card.id(),
                new Recipient(card.identity().displayName(), card.contact().email()));
    }
}
