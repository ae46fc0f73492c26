package org.dossierwerk.application.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.DossierItems;
import org.dossierwerk.application.appointment.DossierItems.Known;
import org.dossierwerk.application.documents.DocumentViews.Check;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentCheckId;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.documents.RequestedDocument;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;

final class DocumentCheckService implements DocumentChecks {

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final DossierItems items;

    DocumentCheckService(Workbench bench, Gate gate) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.items = new DossierItems(stores);
    }

    @Override
    public Check of(DossierItem item) {
        return stores.unitOfWork().read(() -> new CheckReader(bench).read(items.get(gate.enterToWork(), item)));
    }

    @Override
    public List<Check> ofDossier(DossierId dossier) {
        return stores.unitOfWork().read(() -> {
            gate.dossier(gate.enterToWork(), dossier);
            var checks = stores.documentChecks().ofDossier(dossier);
            if (checks.isEmpty()) {
                return List.of();
            }
            var reader = new CheckReader(bench);
            return checks.stream()
                    .flatMap(check -> items.find(check.snapshot().item()).stream())
                    .map(reader::read)
                    .toList();
        });
    }

    @Override
    public void request(Request command) {
        Once.of(stores.unitOfWork(), () -> requested(command), () -> requestNew(command));
    }

    private Optional<RequestedDocumentId> requested(Request command) {
        items.get(gate.enterToWork(), command.item());
        return stores.documentChecks().holding(command.id()).map(check -> {
            if (!check.snapshot().item().equals(command.item())) {
                throw new StaleVersion();
            }
            return command.id();
        });
    }

    private RequestedDocumentId requestNew(Request command) {
        var me = gate.enterToWork();
        var known = items.get(me, command.item());
        requireActive(known);
        requireApplicant(known.dossier(), command.applicant());
        var kind = kind(command.kind());
        kind.requireAvailable();
        var check = stores.documentChecks()
                .lock(command.item())
                .orElseGet(() -> DocumentCheck.open(
                        new DocumentCheckId(bench.nextId()), known.dossier().id(), command.item()));
        var wanted = new DocumentCheck.Request(
                command.id(),
                command.kind(),
                command.applicant(),
                command.access(),
                withActionItem(command.actionItem(), kind),
                command.remark());
        check.request(List.of(wanted), me.id(), bench.now());
        stores.documentChecks().save(check);
        return command.id();
    }

    private static boolean withActionItem(@Nullable Boolean chosen, DocumentKind kind) {
        return chosen == null ? kind.snapshot().setup().actionItemByDefault() : chosen;
    }

    private static void requireApplicant(Dossier.Snapshot dossier, @Nullable ApplicantId wanted) {
        boolean known = wanted == null
                || dossier.client().applicants().stream()
                        .anyMatch(applicant -> applicant.id().equals(wanted));
        if (!known) {
            throw new DocumentRefusal.ApplicantUnknown();
        }
    }

    private static void requireActive(Known known) {
        Dossier.restore(known.dossier()).requireOpen();
        if (!known.active()) {
            throw new DocumentRefusal.ItemInactive();
        }
    }

    @Override
    public void remove(RequestedDocumentId document) {
        change(document, (me, check) -> check.remove(document, bench.now()));
    }

    @Override
    public void allow(RequestedDocumentId document, ClientAccess access) {
        change(document, (me, check) -> check.allow(document, access, bench.now()));
    }

    @Override
    public void remark(RequestedDocumentId document, String remark) {
        change(document, (me, check) -> check.remark(document, remark, bench.now()));
    }

    @Override
    public void date(RequestedDocumentId document, LocalDate datedOn) {
        change(document, (me, check) -> check.date(document, datedOn));
    }

    @Override
    public void judge(Judgement command) {
        var document = command.document();
        change(document, (me, check) -> {
            requireSeen(row(check, document), command);
            switch (command.verdict()) {
                case APPROVE -> check.approve(document, command.remark(), me.id(), bench.now());
                case APPROVE_PROVISIONALLY ->
                    check.approveProvisionally(document, command.remark(), me.id(), bench.now());
                case REJECT -> check.reject(document, command.remark(), me.id(), bench.now());
                case REJECT_AND_REQUEST_AGAIN -> {
                    check.reject(document, command.remark(), me.id(), bench.now());
                    check.requestAgain(document, true, "", me.id(), bench.now());
                }
            }
        });
    }

    @Override
    public void takeBack(RequestedDocumentId document, Progress.State verdict) {
        change(document, (me, check) -> check.takeBack(document, verdict, me.id(), bench.now()));
    }

    /** A file that came in while somebody looked at the one before is not judged unseen. */
    private static void requireSeen(RequestedDocument row, Judgement command) {
        if (row.current().filter(file -> !file.file().equals(command.seen())).isPresent()) {
            throw new StaleVersion();
        }
    }

    @Override
    public void requestAgain(RequestedDocumentId document, String reason) {
        change(document, (me, check) -> check.requestAgain(document, true, reason, me.id(), bench.now()));
    }

    @Override
    public void lapse(RequestedDocumentId document) {
        change(document, (me, check) -> check.lapse(document, me.id(), bench.now()));
    }

    @Override
    public void copy(RequestedDocumentId from, RequestedDocumentId to) {
        change(to, (me, check) -> {
            var source = holding(me, from);
            var file = row(source, from).current().orElseThrow(DocumentRefusal.NotFound::new);
            file.requireHarmless();
            check.receive(to, copied(file, from, me.id()));
        });
    }

    private FileVersion copied(FileVersion file, RequestedDocumentId from, UserId by) {
        return new FileVersion(
                file.file(),
                file.name(),
                file.size(),
                file.sha256(),
                file.pages(),
                new UploadedBy.Staff(by),
                bench.now(),
                file.datedOn() == null
                        ? LocalDate.ofInstant(
                                file.receivedAt(), bench.settings().zone())
                        : file.datedOn(),
                from);
    }

    @Override
    public int requestExpiring(DossierItem item, String reason) {
        return stores.unitOfWork().call(() -> {
            var me = gate.enterToWork();
            var known = items.get(me, item);
            var check = stores.documentChecks().lock(item);
            if (check.isEmpty()) {
                return 0;
            }
            var expiring = new CheckReader(bench).expiring(check.get().snapshot(), known);
            expiring.forEach(document -> askAgain(check.get(), document, reason, me.id()));
            stores.documentChecks().save(check.get());
            return expiring.size();
        });
    }

    /** Whatever was thought of it, it will be too old: what nobody has approved yet is rejected for that reason first. */
    private void askAgain(DocumentCheck check, RequestedDocument document, String reason, UserId by) {
        if (document.progress().state() != Progress.State.APPROVED) {
            check.reject(document.id(), reason, by, bench.now());
        }
        check.requestAgain(document.id(), true, reason, by, bench.now());
    }

    private void change(RequestedDocumentId document, BiConsumer<Visitor, DocumentCheck> change) {
        stores.unitOfWork().run(() -> {
            var me = gate.enterToWork();
            var item = holding(me, document).snapshot().item();
            var check = stores.documentChecks().lock(item).orElseThrow(DocumentRefusal.NotFound::new);
            change.accept(me, check);
            stores.documentChecks().save(check);
        });
    }

    private DocumentCheck holding(Visitor me, RequestedDocumentId document) {
        var check = stores.documentChecks().holding(document).orElseThrow(DocumentRefusal.NotFound::new);
        return gate.knownDossier(me, check.snapshot().dossier())
                .map(dossier -> check)
                .orElseThrow(DocumentRefusal.NotFound::new);
    }

    private static RequestedDocument row(DocumentCheck check, RequestedDocumentId document) {
        return check.snapshot().document(document).orElseThrow(DocumentRefusal.NotFound::new);
    }

    private DocumentKind kind(DocumentKindId kind) {
        return stores.documentKinds().find(kind).orElseThrow(DocumentRefusal.KindUnavailable::new);
    }
}
