package org.dossierwerk.application.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.dossier.DossierViews.Card;
import org.dossierwerk.application.dossier.DossierViews.Hit;
import org.dossierwerk.application.dossier.DossierViews.Match;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.dossier.Applicant;
import org.dossierwerk.domain.mail.Undeliverable;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.party.PartyRefusal;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

final class CardIndexService implements CardIndex {

    private static final int MATCHES = 5;
    private static final int HITS = 10;

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;

    CardIndexService(Workbench bench, Gate gate) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
    }

    @Override
    public List<Match> matchingPersons(String firstName, String lastName, @Nullable EmailAddress email) {
        return stores.unitOfWork().read(() -> {
            gate.enterToWork();
            return stores.partyQueries().persons(firstName, lastName, email, MATCHES);
        });
    }

    @Override
    public List<Match> matchingCompanies(String name, String registrationNumber) {
        return stores.unitOfWork().read(() -> {
            gate.enterToWork();
            return stores.partyQueries().companies(name, registrationNumber, MATCHES);
        });
    }

    @Override
    public List<Match> search(String text) {
        return stores.unitOfWork().read(() -> {
            var me = gate.enterToWork();
            return text.isBlank() ? List.<Match>of() : stores.partyQueries().search(text, me.onlyInvolving(), HITS);
        });
    }

    @Override
    public Card get(PartyId id) {
        return stores.unitOfWork().read(() -> {
            var me = gate.enterToWork();
            var dossiers = dossiersOf(id, me);
            var card = find(id, me, dossiers).snapshot();
            return new Card(id, card.version(), card.identity(), card.contact(), undeliverable(card), dossiers);
        });
    }

    @Override
    public void correct(PartyId id, long version, Party.Identity identity, Party.Contact contact) {
        stores.unitOfWork().run(() -> {
            var me = gate.enterToWork();
            var card = find(id, me, dossiersOf(id, me));
            if (card.snapshot().version() != version) {
                throw new StaleVersion();
            }
            var today = LocalDate.ofInstant(bench.now(), bench.settings().zone());
            card.correct(identity, contact, today, bench.now());
            if (isFirstApplicant(id)) {
                Applicant.requireReachable(card.snapshot());
            }
            stores.parties().save(card);
        });
    }

    @Override
    public void deliverableAgain(PartyId id) {
        stores.unitOfWork().run(() -> {
            var me = gate.enterToWork();
            var card = find(id, me, dossiersOf(id, me)).snapshot();
            Optional.ofNullable(card.contact().email()).ifPresent(stores.undeliverables()::clear);
        });
    }

    private @Nullable Undeliverable undeliverable(Party.Snapshot card) {
        return Optional.ofNullable(card.contact().email())
                .flatMap(stores.undeliverables()::find)
                .orElse(null);
    }

    /** The card, if the visitor sees all or has a dossier it belongs to (ADM-04). */
    private Party find(PartyId id, Visitor me, List<Hit> dossiers) {
        return stores.parties()
                .find(id)
                .filter(card -> me.seesAllDossiers() || !dossiers.isEmpty())
                .orElseThrow(PartyRefusal.NotFound::new);
    }

    private List<Hit> dossiersOf(PartyId id, Visitor me) {
        return stores.dossierQueries().of(id).stream()
                .filter(hit ->
                        me.seesAllDossiers() || gate.knownDossier(me, hit.id()).isPresent())
                .toList();
    }

    /** A first applicant stays one who can be written to (DOS-02). */
    private boolean isFirstApplicant(PartyId id) {
        return stores.dossierQueries().of(id).stream()
                .flatMap(hit -> stores.dossiers().find(hit.id()).stream())
                .flatMap(dossier ->
                        dossier.snapshot().client().applicants().stream().limit(1))
                .anyMatch(first -> first.person().equals(id));
    }
}
