package org.dossierwerk.application.testkit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.dossierwerk.application.port.storage.WorkQueries;
import org.dossierwerk.application.work.WorkViews.AlertLine;
import org.dossierwerk.application.work.WorkViews.ToJudge;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.dossierwerk.domain.office.UserId;

/** Reads work queues in memory. */
record MemoryWorkQueries(Memory memory) implements WorkQueries {

    @Override
    public List<AlertLine> alerts(UserId user, Instant now, int limit) {
        return memory.with(state -> state.alerts.values().stream()
                .filter(alert -> alert.settledAt() == null
                        && alert.notice().user().equals(user)
                        && !alert.notice().from().isAfter(now))
                .sorted(Comparator.comparing(alert -> alert.notice().from()))
                .limit(limit)
                .map(alert -> {
                    var dossier = state.dossiers.get(alert.notice().dossier());
                    return new AlertLine(alert, dossier.number().value(), MemoryDossierQueries.title(state, dossier));
                })
                .toList());
    }

    @Override
    public List<ToJudge> received(UserId user, int limit) {
        return memory.with(state -> state.checks.values().stream()
                .filter(check -> {
                    var dossier = state.dossiers.get(check.dossier());
                    return dossier.status() == DossierStatus.OPEN
                            && dossier.handling().involves(user);
                })
                .flatMap(check -> check.documents().stream()
                        .filter(document -> document.progress().state() == Progress.State.RECEIVED)
                        .map(document -> {
                            var dossier = state.dossiers.get(check.dossier());
                            return new ToJudge(
                                    document.id(),
                                    check.item(),
                                    check.dossier(),
                                    dossier.number().value(),
                                    MemoryDossierQueries.title(state, dossier),
                                    state.kinds.get(document.kind()).setup().name(),
                                    document.progress().since());
                        }))
                .sorted(Comparator.comparing(ToJudge::since))
                .limit(limit)
                .toList());
    }
}
