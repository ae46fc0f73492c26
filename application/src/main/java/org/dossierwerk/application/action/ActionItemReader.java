package org.dossierwerk.application.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.action.ActionItemViews.Line;
import org.dossierwerk.application.action.ActionItemViews.Sharing;
import org.dossierwerk.application.dossier.ApplicantNames;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.RequestedDocument;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.source.SourceShare;

/** Reads action items of one dossier with the words that people know them by. */
public final class ActionItemReader {

    private final Map<DocumentKindId, DocumentKind.Setup> kinds;
    private final Map<RequestedDocumentId, RequestedDocument> documents = new HashMap<>();
    private final Map<ActionItemId, Sharing> sharings = new HashMap<>();
    private final Stores stores;
    private final ApplicantNames names;
    private final Instant now;
    private final LocalDate today;

    public ActionItemReader(Workbench bench, Dossier.Snapshot dossier) {
        this.stores = bench.stores();
        stores.documentChecks().ofDossier(dossier.id()).stream()
                .flatMap(check -> check.snapshot().documents().stream())
                .forEach(document -> documents.put(document.id(), document));
        var wanted = documents.values().stream().map(RequestedDocument::kind).collect(Collectors.toSet());
        this.kinds = stores.documentKinds().findAll(wanted).stream()
                .map(DocumentKind::snapshot)
                .collect(Collectors.toMap(DocumentKind.Snapshot::id, DocumentKind.Snapshot::setup));
        this.names = ApplicantNames.of(dossier, stores);
        this.now = bench.now();
        this.today = LocalDate.ofInstant(now, bench.settings().zone());
    }

    /** The listed ones, in the order of {@link ActionItems#of}. */
    public List<Line> lines(List<ActionItem.Snapshot> items) {
        readSharings(items);
        return items.stream()
                .filter(ActionItem.Snapshot::isListed)
                .map(this::line)
                .sorted(Line.order())
                .toList();
    }

    private void readSharings(List<ActionItem.Snapshot> items) {
        var shared = items.stream()
                .filter(item -> item.task().kind() == ActionItemKind.SHARE_SOURCE_DATA)
                .map(ActionItem.Snapshot::id)
                .toList();
        if (!shared.isEmpty()) {
            stores.sourceShares().of(shared).stream()
                    .map(SourceShare::snapshot)
                    .forEach(share -> sharings.put(share.actionItem(), Sharing.of(share, now)));
        }
    }

    private Line line(ActionItem.Snapshot state) {
        var task = state.task();
        var document = Optional.ofNullable(task.document()).map(documents::get);
        var kind = document.map(RequestedDocument::kind).map(kinds::get);
        var due = task.due();
        return new Line(
                state,
                kind.map(DocumentKind.Setup::name).orElse(task.title()),
                kind.map(DocumentKind.Setup::explanation).orElse(task.explanation()),
                document.map(RequestedDocument::remark).orElse(""),
                names.of(task.applicant()),
                state.isOpen() && due != null && due.isBefore(today),
                sharings.get(state.id()));
    }
}
