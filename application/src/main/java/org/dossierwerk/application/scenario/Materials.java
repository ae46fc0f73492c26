package org.dossierwerk.application.scenario;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.office.WorkingDays;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.Step;
import org.jspecify.annotations.Nullable;

/** What the office has set up that scenarios are made of, read once for all of them. */
final class Materials {

    private final Workbench bench;
    private final WorkCalendar calendar;
    private final Map<DocumentKindId, DocumentKind.Snapshot> kinds;
    private @Nullable LocalDate today;
    private @Nullable WorkingDays workingDays;

    Materials(Workbench bench, Collection<Scenario.Snapshot> scenarios) {
        this.bench = bench;
        this.calendar = new WorkCalendar(bench);
        this.kinds = bench.stores().documentKinds().findAll(kindsOf(scenarios)).stream()
                .map(DocumentKind::snapshot)
                .filter(DocumentKind.Snapshot::active)
                .collect(Collectors.toMap(DocumentKind.Snapshot::id, Function.identity()));
    }

    private static Set<DocumentKindId> kindsOf(Collection<Scenario.Snapshot> scenarios) {
        return scenarios.stream()
                .flatMap(scenario -> scenario.setup().steps().stream())
                .filter(Step.RequestDocument.class::isInstance)
                .map(step -> ((Step.RequestDocument) step).kind())
                .collect(Collectors.toSet());
    }

    Workbench bench() {
        return bench;
    }

    /** A kind that was taken off the list is not asked for any more (DOC-01). */
    DocumentKind.@Nullable Snapshot kind(DocumentKindId id) {
        return kinds.get(id);
    }

    /** So many working days from today. */
    LocalDate dayIn(int days) {
        if (today == null || workingDays == null) {
            today = calendar.today();
            workingDays = calendar.workingDays();
        }
        return workingDays.plus(today, days);
    }
}
