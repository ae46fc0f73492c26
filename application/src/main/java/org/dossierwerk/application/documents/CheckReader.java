package org.dossierwerk.application.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.DossierItems.Known;
import org.dossierwerk.application.documents.DocumentViews.Check;
import org.dossierwerk.application.documents.DocumentViews.Readiness;
import org.dossierwerk.application.documents.DocumentViews.Row;
import org.dossierwerk.application.dossier.ApplicantNames;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.Progress.State;
import org.dossierwerk.domain.documents.RequestedDocument;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.shared.AgreedTime;
import org.jspecify.annotations.Nullable;

/** Reads a check with all that its board shows. */
final class CheckReader {

    private final Stores stores;
    private final ZoneId zone;
    private final Instant now;
    private final Map<DocumentKindId, DocumentKind.Snapshot> kinds = new HashMap<>();
    private final Map<DossierId, Optional<Appointment>> next = new HashMap<>();

    CheckReader(Workbench bench) {
        this.stores = bench.stores();
        this.zone = bench.settings().zone();
        this.now = bench.now();
    }

    private void learnKinds(DocumentCheck.Snapshot check) {
        var wanted = check.documents().stream()
                .map(RequestedDocument::kind)
                .filter(kind -> !kinds.containsKey(kind))
                .collect(Collectors.toSet());
        stores.documentKinds().findAll(wanted).stream()
                .map(DocumentKind::snapshot)
                .forEach(kind -> kinds.put(kind.id(), kind));
    }

    Check read(Known known) {
        var names = ApplicantNames.of(known.dossier(), stores);
        var rows = stores.documentChecks()
                .of(known.item())
                .map(check -> rows(known, names, check.snapshot()))
                .orElse(List.of());
        return new Check(
                known.item(),
                known.dossier().id(),
                title(known),
                known.active(),
                readiness(known, rows),
                rows,
                names.all());
    }

    private List<Row> rows(Known known, ApplicantNames names, DocumentCheck.Snapshot check) {
        learnKinds(check);
        var tasks = tasks(check);
        return check.documents().stream()
                .map(document -> new Row(
                        document,
                        kinds.get(document.kind()),
                        names.of(document.applicant()),
                        tasks.get(document.id()),
                        isTooOld(document, known)))
                .toList();
    }

    private Map<RequestedDocumentId, ActionItem.Snapshot> tasks(DocumentCheck.Snapshot check) {
        var latest = new HashMap<RequestedDocumentId, ActionItem.Snapshot>();
        for (var item : stores.actionItems().of(check.item())) {
            var state = item.snapshot();
            var document = state.task().document();
            if (document != null && state.isListed()) {
                latest.put(document, state);
            }
        }
        return latest;
    }

    /** The documents whose file will be older than their kind may be on the day of the appointment (BEY-07). */
    List<RequestedDocument> expiring(DocumentCheck.Snapshot check, Known known) {
        learnKinds(check);
        return check.documents().stream()
                .filter(document -> isTooOld(document, known))
                .toList();
    }

    private boolean isTooOld(RequestedDocument document, Known known) {
        var day = day(known);
        return day != null
                && document.progress().state().isPresent()
                && document.dated(zone)
                        .filter(dated -> kinds.get(document.kind()).setup().tooOld(dated, day))
                        .isPresent();
    }

    private static @Nullable LocalDate day(Known known) {
        var appointment = known.appointment();
        return appointment == null || !appointment.active()
                ? null
                : appointment.particulars().time().wallTime().toLocalDate();
    }

    private Readiness readiness(Known known, List<Row> rows) {
        var needed = rows.stream().filter(row -> row.state() != State.LAPSED).toList();
        return new Readiness(
                count(needed, State.APPROVED) + count(needed, State.PROVISIONALLY_APPROVED),
                count(needed, State.RECEIVED),
                needed.size(),
                needed.isEmpty() ? null : deadline(known));
    }

    /** An appointment's documents are wanted when it begins, a product's when the dossier's next appointment does (BEY-06). */
    private @Nullable AgreedTime deadline(Known known) {
        var appointment = known.appointment();
        if (appointment != null) {
            return appointment.particulars().time();
        }
        return next.computeIfAbsent(
                        known.dossier().id(), dossier -> stores.appointments().next(dossier, now))
                .map(found -> found.snapshot().particulars().time())
                .orElse(null);
    }

    private static int count(List<Row> rows, State state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }

    private String title(Known known) {
        var appointment = known.appointment();
        if (appointment != null) {
            return appointment.particulars().title();
        }
        var product = Objects.requireNonNull(known.product());
        var kind = stores.office().item(product.kind()).map(CatalogueItem::name).orElse("");
        return product.description().isEmpty() ? kind : kind + " · " + product.description();
    }
}
