package org.dossierwerk.application.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.port.storage.SearchWords;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.office.Right;

final class DocumentKindsService implements DocumentKinds {

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final Audit audit;

    DocumentKindsService(Workbench bench, Gate gate, Audit audit) {
        this.bench = bench;
        this.audit = audit;
        this.stores = bench.stores();
        this.gate = gate;
    }

    @Override
    public List<DocumentKind.Snapshot> list() {
        return stores.unitOfWork().read(() -> {
            gate.enter();
            return all();
        });
    }

    @Override
    public List<DocumentKind.Snapshot> find(String part) {
        return list().stream()
                .filter(DocumentKind.Snapshot::active)
                .filter(kind -> SearchWords.key(kind.setup().name()).contains(SearchWords.key(part)))
                .toList();
    }

    private List<DocumentKind.Snapshot> all() {
        return stores.documentKinds().all().stream().map(DocumentKind::snapshot).toList();
    }

    @Override
    public DocumentKind.Snapshot get(DocumentKindId kind) {
        return stores.unitOfWork().read(() -> {
            gate.enter();
            return known(kind).snapshot();
        });
    }

    @Override
    public void define(DocumentKindId id, DocumentKind.Setup setup) {
        Once.of(stores.unitOfWork(), () -> defined(id), () -> {
            stores.documentKinds().save(DocumentKind.define(id, setup));
            audit.change(
                    "document-kind.defined", id.value(), setup.name(), Map.of(), KindValues.of(setup), bench.now());
            return id;
        });
    }

    private Optional<DocumentKindId> defined(DocumentKindId id) {
        gate.enter(Right.MAINTAIN_DOCUMENTS);
        return stores.documentKinds().find(id).map(known -> id);
    }

    @Override
    public void change(DocumentKindId kind, long version, DocumentKind.Setup setup) {
        change("document-kind.changed", kind, known -> {
            if (known.snapshot().version() != version) {
                throw new StaleVersion();
            }
            known.change(setup);
        });
    }

    @Override
    public void retire(DocumentKindId kind) {
        change("document-kind.retired", kind, DocumentKind::retire);
    }

    @Override
    public void reinstate(DocumentKindId kind) {
        change("document-kind.reinstated", kind, DocumentKind::reinstate);
    }

    private void change(String action, DocumentKindId id, Consumer<DocumentKind> change) {
        stores.unitOfWork().run(() -> {
            gate.enter(Right.MAINTAIN_DOCUMENTS);
            var kind = known(id);
            var before = kind.snapshot();
            change.accept(kind);
            stores.documentKinds().save(kind);
            var after = kind.snapshot();
            audit.change(
                    action, id.value(), after.setup().name(), KindValues.of(before), KindValues.of(after), bench.now());
        });
    }

    private DocumentKind known(DocumentKindId kind) {
        return stores.documentKinds().find(kind).orElseThrow(DocumentRefusal.NotFound::new);
    }
}
