package org.dossierwerk.application.dossier;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.dossier.DossierViews.Hit;
import org.dossierwerk.application.dossier.DossierViews.Match;
import org.dossierwerk.application.dossier.Dossiers.ApplicantEntry;
import org.dossierwerk.application.dossier.Dossiers.ClientEntry;
import org.dossierwerk.application.dossier.Dossiers.Who;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.dossier.Application;
import org.dossierwerk.domain.dossier.ApplicationId;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.dossier.Product;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.jspecify.annotations.Nullable;

final class ApplicationService implements Applications {

    private static final int MOST_WAITING = 100;
    private static final int MOST_ALIKE = 20;

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final Opening opening;

    ApplicationService(Workbench bench, Gate gate) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.opening = new Opening(bench, new Choices(stores.office()), new Assignments(stores.users()));
    }

    @Override
    public List<Application.Snapshot> waiting() {
        return stores.unitOfWork().read(() -> {
            gate.enterToWork();
            return stores.applications().waiting(MOST_WAITING).stream()
                    .map(Application::snapshot)
                    .toList();
        });
    }

    @Override
    public Proposal proposal(ApplicationId id) {
        return stores.unitOfWork().read(() -> {
            var me = gate.enterToWork();
            var application = find(id).snapshot();
            return new Proposal(application, proposed(me, application));
        });
    }

    private List<Proposed> proposed(Visitor me, Application.Snapshot application) {
        Map<DossierId, Proposed> found = new LinkedHashMap<>();
        for (var person : application.message().applicants()) {
            for (var match : alike(person)) {
                if (match.sameEmail()) {
                    add(me, match.id(), true, found);
                }
            }
            var address = person.contact().address();
            if (address != null) {
                for (var neighbour : stores.partyQueries().personsAt(address, MOST_ALIKE)) {
                    add(me, neighbour, false, found);
                }
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing((Proposed one) -> !(one.sameEmail() && one.sameAddress()))
                        .thenComparing(one -> !one.sameEmail()))
                .toList();
    }

    private void add(Visitor me, PartyId person, boolean byEmail, Map<DossierId, Proposed> found) {
        for (var hit : stores.dossierQueries().of(person)) {
            if (isApplicant(me, hit, person)) {
                found.merge(
                        hit.id(),
                        new Proposed(hit, byEmail, !byEmail),
                        (one, other) -> new Proposed(
                                hit, one.sameEmail() || other.sameEmail(), one.sameAddress() || other.sameAddress()));
            }
        }
    }

    private boolean isApplicant(Visitor me, Hit hit, PartyId person) {
        return gate.knownDossier(me, hit.id()).stream()
                .flatMap(dossier -> dossier.snapshot().client().applicants().stream())
                .anyMatch(applicant -> applicant.person().equals(person));
    }

    private List<Match> alike(Application.Person person) {
        var name = person.identity().name();
        return stores.partyQueries()
                .persons(name.first(), name.last(), person.contact().email(), MOST_ALIKE);
    }

    @Override
    public void link(ApplicationId id, DossierId to) {
        Once.of(stores.unitOfWork(), () -> linked(id, to), () -> {
            var application = find(id);
            var dossier = gate.dossier(gate.enterToWork(), to);
            dossier.requireOpen();
            complete(application.snapshot().message(), dossier.snapshot());
            attach(application, dossier);
            return to;
        });
    }

    private Optional<DossierId> linked(ApplicationId id, DossierId to) {
        gate.dossier(gate.enterToWork(), to);
        return Optional.ofNullable(find(id).snapshot().dossier()).filter(to::equals);
    }

    @Override
    public List<Completion> preview(ApplicationId id, DossierId to) {
        return stores.unitOfWork().read(() -> {
            var me = gate.enterToWork();
            var application = find(id).snapshot();
            var dossier = gate.dossier(me, to).snapshot();
            return application.message().applicants().stream()
                    .map(person -> completion(person, application.message(), dossier))
                    .toList();
        });
    }

    private Completion completion(Application.Person person, Application.Message message, Dossier.Snapshot dossier) {
        return card(person, message, dossier)
                .map(card -> {
                    var before = said(card);
                    complete(card, person);
                    return new Completion(person, before, said(card));
                })
                .orElseGet(() -> new Completion(person, null, null));
    }

    private static Application.@Nullable Person said(Party card) {
        var state = card.snapshot();
        return state.identity() instanceof Party.Person identity
                ? new Application.Person(identity, state.contact())
                : null;
    }

    /** What the message knows of somebody whose card is in the dossier fills what is empty there (DOS-16). */
    private void complete(Application.Message message, Dossier.Snapshot dossier) {
        for (var person : message.applicants()) {
            card(person, message, dossier).ifPresent(card -> {
                complete(card, person);
                stores.parties().save(card);
            });
        }
    }

    private void complete(Party card, Application.Person person) {
        card.complete(person.identity(), person.contact(), today(), bench.now());
    }

    /** Partners often share an e-mail address: who has the name comes first, and whose name another bears is that other. */
    private Optional<Party> card(Application.Person person, Application.Message message, Dossier.Snapshot dossier) {
        return alike(person).stream()
                .filter(match -> dossier.concerns(match.id()))
                .filter(match -> match.sameName() || !isAnother(match.id(), person, message))
                .min(Comparator.comparing((Match match) -> !(match.sameName() && match.sameEmail()))
                        .thenComparing(match -> !match.sameName()))
                .map(Match::id)
                .flatMap(stores.parties()::find);
    }

    private boolean isAnother(PartyId card, Application.Person person, Application.Message message) {
        return message.applicants().stream()
                .filter(other -> !other.equals(person))
                .flatMap(other -> alike(other).stream())
                .anyMatch(match -> match.sameName() && match.id().equals(card));
    }

    private LocalDate today() {
        return opening.today();
    }

    @Override
    public DossierId open(ApplicationId id, DossierId newDossier) {
        return Once.of(stores.unitOfWork(), () -> opened(newDossier), () -> {
            var me = gate.enterToWork();
            var application = find(id);
            var people = application.snapshot().message().applicants();
            var client =
                    new ClientEntry.Household(entry(people.get(0)), people.size() > 1 ? entry(people.get(1)) : null);
            var settings = bench.settings();
            var dossier = opening.open(new Dossiers.Open(
                    newDossier,
                    client,
                    new Dossier.Handling(me.id(), null),
                    settings.formOfAddress(),
                    settings.language(),
                    null));
            attach(application, stores.dossiers().find(dossier.snapshot().id()).orElseThrow());
            return newDossier;
        });
    }

    private Optional<DossierId> opened(DossierId newDossier) {
        gate.enterToWork();
        return stores.dossiers().find(newDossier).map(known -> newDossier);
    }

    @Override
    public List<Entrant> entrants(ApplicationId id) {
        return stores.unitOfWork().read(() -> {
            gate.enterToWork();
            return find(id).snapshot().message().applicants().stream()
                    .map(person -> new Entrant(person, known(person).isPresent()))
                    .toList();
        });
    }

    private Optional<PartyId> known(Application.Person person) {
        return alike(person).stream()
                .filter(match -> match.sameName() && match.sameEmail())
                .map(Match::id)
                .findFirst();
    }

    /** Somebody whose card has the same name and e-mail address is that somebody (DOS-08); only empty fields are filled. */
    private ApplicantEntry entry(Application.Person person) {
        var known = known(person);
        known.flatMap(stores.parties()::find).ifPresent(card -> {
            complete(card, person);
            stores.parties().save(card);
        });
        Who who = known.<Who>map(Who.Known::new).orElseGet(() -> new Who.New(person.identity(), person.contact()));
        return new ApplicantEntry(null, who, null, null);
    }

    private void attach(Application application, Dossier dossier) {
        var message = application.snapshot().message();
        if (message.productKind() != null) {
            dossier.addProduct(
                    Product.of(new ProductId(bench.nextId()), message.productKind(), message.description()),
                    bench.now());
            stores.dossiers().save(dossier);
        }
        application.link(dossier.snapshot().id(), bench.now());
        stores.applications().save(application);
    }

    @Override
    public void putAside(ApplicationId id) {
        stores.unitOfWork().run(() -> {
            gate.enterToWork();
            var application = find(id);
            application.putAside(bench.now());
            stores.applications().save(application);
        });
    }

    private Application find(ApplicationId id) {
        return stores.applications().find(id).orElseThrow(DossierRefusal.ApplicationUnknown::new);
    }
}
