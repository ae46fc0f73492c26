package org.dossierwerk.application.testkit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.MailDraftRepository;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.MailDraft;
import org.dossierwerk.domain.mail.MailDraftId;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;

/** The messages that are being written, in memory. */
final class MemoryMailDrafts implements MailDraftRepository {

    private final Root<MailDraftId, MailDraft, MailDraft.Snapshot> root;

    MemoryMailDrafts(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.drafts,
                MailDraft.Snapshot::id,
                MailDraft::snapshot,
                MailDraft::restore,
                MemoryMailDrafts::requireUnique);
    }

    @Override
    public Optional<MailDraft> find(MailDraftId id) {
        return root.find(id);
    }

    @Override
    public Optional<MailDraft> of(UserId author, DossierId dossier, @Nullable DossierItem item) {
        return root
                .all(draft -> draft.author().equals(author)
                        && draft.dossier().equals(dossier)
                        && Objects.equals(draft.item(), item))
                .stream()
                .findFirst();
    }

    @Override
    public List<MailDraft> enclosing(FileId file) {
        return root.all(draft -> draft.enclosures().stream()
                .anyMatch(enclosure -> enclosure.file().equals(file)));
    }

    @Override
    public void save(MailDraft draft) {
        root.save(draft);
    }

    @Override
    public void remove(MailDraft draft) {
        root.remove(draft);
    }

    private static void requireUnique(State state, MailDraft.Snapshot saved) {
        boolean taken = state.drafts.values().stream()
                .anyMatch(other -> !other.id().equals(saved.id())
                        && other.author().equals(saved.author())
                        && other.dossier().equals(saved.dossier())
                        && Objects.equals(other.item(), saved.item()));
        if (taken) {
            throw new StaleVersion();
        }
    }
}
