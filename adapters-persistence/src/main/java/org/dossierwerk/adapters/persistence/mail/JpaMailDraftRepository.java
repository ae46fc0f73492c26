package org.dossierwerk.adapters.persistence.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.appointment.ItemColumns;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.MailDraftRepository;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.MailDraft;
import org.dossierwerk.domain.mail.MailDraftId;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;

/** The messages that are being written, on PostgreSQL. */
final class JpaMailDraftRepository implements MailDraftRepository {

    private static final String OF = "r.author = :author and r.dossier = :dossier and ";

    private final Work work;
    private final RootTable<MailDraft, MailDraft.Snapshot, MailDraftRow> table;

    JpaMailDraftRepository(Work work) {
        this.work = work;
        this.table = new RootTable<>(work, new MailDraftMapper());
    }

    @Override
    public Optional<MailDraft> find(MailDraftId id) {
        return table.find(id.value());
    }

    @Override
    public Optional<MailDraft> of(UserId author, DossierId dossier, @Nullable DossierItem item) {
        var values = new HashMap<String, Object>(Map.of("author", author.value(), "dossier", dossier.value()));
        if (item != null) {
            values.putAll(ItemColumns.parameters(List.of(item)));
        }
        var about = item == null ? "r.item.appointment is null and r.item.product is null" : ItemColumns.CONDITION;
        return table.all(OF + about, values).stream().findFirst();
    }

    @Override
    public List<MailDraft> enclosing(FileId file) {
        var question = new Sql("SELECT d.id FROM mail_draft d CROSS JOIN jsonb_array_elements(enclosed_files) file")
                .add("WHERE enclosed_files <> '[]' AND cast(file ->> 'file' AS uuid) = :file")
                .set("file", file.value());
        return table.withIds(work.with(entityManager -> question.lines(entityManager).stream()
                .map(line -> line.uuid("id"))
                .toList()));
    }

    @Override
    public void save(MailDraft draft) {
        table.save(draft);
    }

    @Override
    public void remove(MailDraft draft) {
        table.remove(draft);
    }
}
