package org.dossierwerk.adapters.persistence.documents;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.appointment.ItemColumns;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.TrayFileRepository;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.TrayFile;
import org.dossierwerk.domain.documents.TrayFileId;
import org.dossierwerk.domain.dossier.DossierId;

/** Trays on PostgreSQL. */
final class JpaTrayFileRepository implements TrayFileRepository {

    private static final String IN_ORDER = " order by r.sentAt, r.id";

    private final RootTable<TrayFile, TrayFile.Snapshot, TrayFileRow> table;

    JpaTrayFileRepository(Work work) {
        this.table = new RootTable<>(work, new TrayFileMapper());
    }

    @Override
    public Optional<TrayFile> find(TrayFileId id) {
        return table.find(id.value());
    }

    @Override
    public List<TrayFile> of(Collection<DossierItem> items) {
        return items.isEmpty() ? List.of() : table.all(ItemColumns.CONDITION + IN_ORDER, ItemColumns.parameters(items));
    }

    @Override
    public List<TrayFile> ofDossier(DossierId dossier) {
        return table.all("r.dossier = :dossier" + IN_ORDER, Map.of("dossier", dossier.value()));
    }

    @Override
    public List<TrayFile> discardedBefore(Instant moment) {
        return table.all("r.state = DISCARDED and r.since < :moment" + IN_ORDER, Map.of("moment", moment));
    }

    @Override
    public void save(TrayFile file) {
        table.save(file);
    }

    @Override
    public void remove(TrayFile file) {
        table.remove(file);
    }
}
