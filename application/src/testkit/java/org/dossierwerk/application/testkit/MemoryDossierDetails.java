package org.dossierwerk.application.testkit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dossierwerk.application.dossier.DossierViews.ApplicantDetails;
import org.dossierwerk.application.dossier.DossierViews.AppointmentLine;
import org.dossierwerk.application.dossier.DossierViews.Choice;
import org.dossierwerk.application.dossier.DossierViews.CompanyDetails;
import org.dossierwerk.application.dossier.DossierViews.Details;
import org.dossierwerk.application.dossier.DossierViews.ProductLine;
import org.dossierwerk.application.dossier.DossierViews.Workload;
import org.dossierwerk.domain.access.Account;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentResult;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.appointment.ResultId;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.dossier.Applicant;
import org.dossierwerk.domain.dossier.Client;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.party.Party;
import org.jspecify.annotations.Nullable;

/** Puts together what the dossier's pages show. */
record MemoryDossierDetails(State state, LocalDate today) {

    private static final Set<Progress.State> DONE =
            EnumSet.of(Progress.State.APPROVED, Progress.State.PROVISIONALLY_APPROVED);

    Details of(Dossier.Snapshot dossier) {
        var handling = dossier.handling();
        return new Details(
                dossier.id(),
                dossier.version(),
                dossier.number().value(),
                MemoryDossierQueries.title(state, dossier),
                dossier.openedAt(),
                dossier.status(),
                dossier.client().applicants().stream().map(this::applicant).toList(),
                company(dossier.client()),
                MemoryStaffQueries.colleague(state, handling.adviser()),
                handling.caseHandler() == null
                        ? null
                        : MemoryStaffQueries.colleague(state, handling.caseHandler()),
                dossier.manner().formOfAddress(),
                dossier.manner().language(),
                choice(dossier.leadSource()),
                dossier.products().stream()
                        .map(p -> new ProductLine(
                                p.id(), choice(p.kind()), p.description(), workload(DossierItem.of(p.id()))))
                        .toList(),
                appointments(dossier));
    }

    private ApplicantDetails applicant(Applicant applicant) {
        var card = state.parties.get(applicant.person());
        return new ApplicantDetails(
                applicant.id(),
                card.id(),
                card.version(),
                (Party.Person) card.identity(),
                card.contact(),
                choice(applicant.incomeType()),
                choice(applicant.clientProfile()),
                state.accounts.values().stream()
                        .filter(account -> account.holder().equals(new AccountHolder.Client(card.id())))
                        .map(Account.Snapshot::status)
                        .findFirst()
                        .orElse(null));
    }

    private @Nullable CompanyDetails company(Client client) {
        if (!(client instanceof Client.Business business)) {
            return null;
        }
        var card = state.parties.get(business.company());
        return new CompanyDetails(card.id(), card.version(), (Party.Company) card.identity(), card.contact());
    }

    private @Nullable Choice choice(@Nullable CatalogueItemId id) {
        return id == null ? null : new Choice(id, state.items.get(id).name());
    }

    private List<AppointmentLine> appointments(Dossier.Snapshot dossier) {
        return state.appointments.values().stream()
                .filter(a -> a.dossier().equals(dossier.id()))
                .sorted(Comparator.comparing((Appointment.Snapshot a) ->
                                a.particulars().time().start())
                        .thenComparing(a -> a.id().value().toString()))
                .map(this::appointment)
                .toList();
    }

    private AppointmentLine appointment(Appointment.Snapshot a) {
        var agreed = a.particulars();
        return new AppointmentLine(
                a.id(),
                agreed.title(),
                agreed.time(),
                agreed.place().channel(),
                MemoryStaffQueries.colleague(state, agreed.adviser()),
                a.active(),
                a.outcome() == null ? "" : result(a, a.outcome().result()),
                MemoryAnswers.of(state, a),
                workload(DossierItem.of(a.id())));
    }

    private Workload workload(DossierItem item) {
        var open = state.actionItems.values().stream()
                .filter(known -> known.item().equals(item) && known.isOpen())
                .map(known -> known.task().due())
                .toList();
        var needed = state.checks.values().stream()
                .filter(check -> check.item().equals(item))
                .flatMap(check -> check.documents().stream())
                .map(document -> document.progress().state())
                .filter(progress -> progress != Progress.State.LAPSED)
                .toList();
        return new Workload(
                open.size(),
                open.stream().anyMatch(due -> due != null && due.isBefore(today)),
                (int) needed.stream().filter(DONE::contains).count(),
                needed.size());
    }

    private String result(Appointment.Snapshot a, ResultId recorded) {
        return state.types.get(a.type()).setup().results().stream()
                .filter(result -> result.id().equals(recorded))
                .map(AppointmentResult::name)
                .findFirst()
                .orElse("");
    }
}
