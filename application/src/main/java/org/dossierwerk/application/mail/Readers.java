package org.dossierwerk.application.mail;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dossierwerk.application.mail.Mailing.Reader;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;

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
        return cards(dossier, cards(List.of(dossier)));
    }

    /** The cards of the clients of several dossiers, in one question. */
    Map<PartyId, Party.Snapshot> cards(Collection<Dossier.Snapshot> dossiers) {
        var wanted = dossiers.stream()
                .flatMap(dossier -> dossier.client().parties().stream())
                .distinct()
                .toList();
        return stores.parties().findAll(wanted).stream()
                .map(Party::snapshot)
                .collect(Collectors.toMap(Party.Snapshot::id, Function.identity()));
    }

    /** Those among the known cards that are a dossier's clients, the first applicant's first. */
    static List<Party.Snapshot> cards(Dossier.Snapshot dossier, Map<PartyId, Party.Snapshot> known) {
        return dossier.client().parties().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Reader reader(Party.Snapshot card) {
        return new Reader(
                card.id(),
                new Recipient(card.identity().displayName(), card.contact().email()));
    }
}
