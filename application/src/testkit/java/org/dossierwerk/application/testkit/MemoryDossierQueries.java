package org.dossierwerk.application.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dossierwerk.application.Page;
import org.dossierwerk.application.dossier.DossierTitle;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.application.dossier.DossierViews.Filter;
import org.dossierwerk.application.dossier.DossierViews.Hit;
import org.dossierwerk.application.dossier.DossierViews.Line;
import org.dossierwerk.application.dossier.DossierViews.NextAppointment;
import org.dossierwerk.application.port.storage.DossierQueries;
import org.dossierwerk.application.port.storage.SearchWords;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.jspecify.annotations.Nullable;

/** Reads dossiers in memory. */
record MemoryDossierQueries(Memory memory) implements DossierQueries {

    @Override
    public Optional<DossierViews.Details> details(DossierId id, LocalDate today) {
        return memory.with(state -> Optional.ofNullable(state.dossiers.get(id))
                .map(dossier -> new MemoryDossierDetails(state, today).of(dossier)));
    }

    @Override
    public Page<Line> list(
            Filter filter, @Nullable UserId onlyInvolving, @Nullable String cursor, int limit, Instant now) {
        return memory.with(state -> {
            var lines = newest(state)
                    .filter(dossier -> involves(dossier, onlyInvolving) && involves(dossier, filter.involved()))
                    .filter(dossier -> filter.status() == null || dossier.status() == filter.status())
                    .filter(dossier -> MemorySearch.contains(words(state, dossier), filter.text()))
                    .map(dossier -> line(state, dossier, now))
                    .toList();
            return Pages.part(lines, cursor, limit);
        });
    }

    @Override
    public List<Hit> search(String text, @Nullable UserId onlyInvolving, int limit) {
        return memory.with(state -> MemorySearch.best(
                        newest(state).filter(d -> involves(d, onlyInvolving)).toList(), d -> words(state, d), text)
                .limit(limit)
                .map(dossier -> hit(state, dossier))
                .toList());
    }

    @Override
    public List<Hit> of(PartyId party) {
        return memory.with(state -> newest(state)
                .filter(dossier -> dossier.concerns(party))
                .map(dossier -> hit(state, dossier))
                .toList());
    }

    static String title(State state, Dossier.Snapshot dossier) {
        return DossierTitle.of(
                parties(state, dossier).map(Party.Snapshot::identity).toList());
    }

    private static Stream<Party.Snapshot> parties(State state, Dossier.Snapshot dossier) {
        return dossier.client().parties().stream().map(state.parties::get);
    }

    private static Stream<Dossier.Snapshot> newest(State state) {
        return state.dossiers.values().stream()
                .sorted(Comparator.comparing(Dossier.Snapshot::openedAt)
                        .thenComparing(dossier -> dossier.id().value().toString())
                        .reversed());
    }

    private static boolean involves(Dossier.Snapshot dossier, @Nullable UserId user) {
        return user == null || dossier.handling().involves(user);
    }

    private static List<String> words(State state, Dossier.Snapshot dossier) {
        var words = new ArrayList<>(SearchWords.of(dossier.number().value()));
        parties(state, dossier).map(MemorySearch::words).forEach(words::addAll);
        return words;
    }

    private static Hit hit(State state, Dossier.Snapshot dossier) {
        var first = state.parties.get(dossier.client().parties().get(0));
        var email = first.contact().email();
        return new Hit(
                dossier.id(),
                dossier.number().value(),
                title(state, dossier),
                first.identity().displayName() + (email == null ? "" : ", " + email.value()),
                dossier.status());
    }

    private static Line line(State state, Dossier.Snapshot dossier, Instant now) {
        var handling = dossier.handling();
        return new Line(
                dossier.id(),
                dossier.number().value(),
                title(state, dossier),
                MemoryStaffQueries.colleague(state, handling.adviser()),
                handling.caseHandler() == null
                        ? null
                        : MemoryStaffQueries.colleague(state, handling.caseHandler()),
                dossier.status(),
                dossier.openedAt(),
                next(state, dossier.id(), now));
    }

    private static @Nullable NextAppointment next(State state, DossierId dossier, Instant now) {
        return state.appointments.values().stream()
                .filter(a -> a.active() && a.dossier().equals(dossier))
                .filter(a -> a.particulars().time().slot().startsAfter(now))
                .min(Comparator.comparing(a -> a.particulars().time().start()))
                .map(a -> new NextAppointment(
                        a.id(), a.particulars().title(), a.particulars().time()))
                .orElse(null);
    }
}
