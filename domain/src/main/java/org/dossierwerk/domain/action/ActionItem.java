package org.dossierwerk.domain.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.Aggregate;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something the client is asked to do for an appointment or a product: to hand in a document, or anything else (ACT-02). It is
 * open until it is done; done, it stays to be seen. When it must be done again it is opened again. Dropped, it leaves every
 * list, and only what was asked for in the document check remains (DOC-09).
 */
public final class ActionItem extends Aggregate {

    private final ActionItemId id;
    private final long version;
    private DossierId dossier;
    private final DossierItem item;
    private Task task;
    private ActionItemStatus status;
    private Instant since;
    private @Nullable Signature signature;

    private ActionItem(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.dossier = s.dossier();
        this.item = s.item();
        this.task = s.task();
        this.status = s.status();
        this.since = s.since();
        this.signature = s.signature();
    }

    /**
     * That somebody has read a document and agrees to it.
     *
     * @param name as the one who signed wrote it
     * @param file what was read
     * @param sha256 of that file, so that it can be told later whether a file is the one
     */
    public record Signature(String name, FileId file, String sha256) {
        public Signature {
            name = Text.required("name", name, 150);
        }
    }

    /**
     * What is to be done, by whom and until when.
     *
     * @param title empty when it is to hand in a document, whose kind gives the name; otherwise required
     * @param explanation tells the client more; may be empty
     * @param document the requested document it is about; null for every other sort
     * @param applicant who is to do it, or null for either (reading 71)
     * @param due by the office's calendar, or null
     * @param toSign the document to sign, where it is signed on the portal; null for every other sort
     */
    public record Task(
            ActionItemKind kind,
            String title,
            String explanation,
            @Nullable RequestedDocumentId document,
            @Nullable ApplicantId applicant,
            @Nullable LocalDate due,
            @Nullable RequestedDocumentId toSign) {
        public Task {
            if ((kind == ActionItemKind.DELIVER_DOCUMENT) != (document != null)) {
                throw new ActionItemRefusal.NeedsDocument();
            }
            if (kind != ActionItemKind.SIGN && toSign != null) {
                throw new ActionItemRefusal.NothingToSign();
            }
            title = document == null ? Text.required("title", title, 150) : "";
            explanation = Text.block("explanation", explanation, 2_000);
        }

        /** Nothing that is signed on the portal. */
        public Task(
                ActionItemKind kind,
                String title,
                String explanation,
                @Nullable RequestedDocumentId document,
                @Nullable ApplicantId applicant,
                @Nullable LocalDate due) {
            this(kind, title, explanation, document, applicant, due, null);
        }

        /** To hand in a requested document. */
        public static Task deliver(RequestedDocumentId document, @Nullable ApplicantId applicant) {
            return new Task(ActionItemKind.DELIVER_DOCUMENT, "", "", document, applicant, null);
        }
    }

    public static ActionItem open(ActionItemId id, DossierId dossier, DossierItem item, Task task, Instant now) {
        var opened = new ActionItem(new Snapshot(id, 0, dossier, item, task, ActionItemStatus.OPEN, now, null));
        opened.raise(new ActionItemEvent.Opened(id, dossier, now));
        return opened;
    }

    /** It is done. Done once more changes nothing; a dropped one stays dropped. */
    public void complete(Instant now) {
        if (status == ActionItemStatus.OPEN) {
            become(ActionItemStatus.COMPLETED, now);
            raise(new ActionItemEvent.Completed(id, dossier, now));
        }
    }

    /** The client says that it is done, where saying so is enough. */
    public void report(Instant now) {
        if (!task.kind().isReportedByClient()) {
            throw new ActionItemRefusal.NotReported();
        }
        if (status == ActionItemStatus.DROPPED) {
            throw new ActionItemRefusal.NotOpen();
        }
        complete(now);
    }

    /** The client signs what is to be signed, and it is done. */
    public void sign(Signature given, Instant now) {
        var document = task.toSign();
        if (document == null) {
            throw new ActionItemRefusal.NothingToSign();
        }
        if (status != ActionItemStatus.OPEN) {
            throw new ActionItemRefusal.NotOpen();
        }
        signature = given;
        raise(new ActionItemEvent.Signed(id, dossier, document, given.name(), given.sha256(), now));
        complete(now);
    }

    /** It must be done again, or after all; an earlier signature counts no more. */
    public void reopen(Instant now) {
        if (status != ActionItemStatus.OPEN) {
            signature = null;
            become(ActionItemStatus.OPEN, now);
            raise(new ActionItemEvent.Reopened(id, dossier, now));
        }
    }

    /** Takes an open one off every list (reading 70). What was done is not taken back that way. */
    public void drop(Instant now) {
        if (status == ActionItemStatus.COMPLETED) {
            throw new ActionItemRefusal.NotOpen();
        }
        if (status == ActionItemStatus.OPEN) {
            become(ActionItemStatus.DROPPED, now);
            raise(new ActionItemEvent.Dropped(id, dossier, now));
        }
    }

    /** Puts a dropped one back on the lists. One that is open already stays as it is; what was done meanwhile is refused. */
    public void bringBack(Instant now) {
        if (status == ActionItemStatus.COMPLETED) {
            throw new ActionItemRefusal.NotOpen();
        }
        reopen(now);
    }

    public void change(Task changed) {
        if (changed.kind() != task.kind() || status != ActionItemStatus.OPEN) {
            throw new ActionItemRefusal.NotOpen();
        }
        task = changed;
    }

    /**
     * Goes along with a product that moves to another dossier (PRD-05): for the same person there, else for either.
     *
     * @param same which of its applicants are the applicants of the dossier before
     */
    public void moveTo(DossierId other, Map<ApplicantId, ApplicantId> same) {
        dossier = other;
        if (task.applicant() != null) {
            task = new Task(
                    task.kind(),
                    task.title(),
                    task.explanation(),
                    task.document(),
                    same.get(task.applicant()),
                    task.due(),
                    task.toSign());
        }
    }

    private void become(ActionItemStatus changed, Instant now) {
        status = changed;
        since = now;
    }

    /**
     * The whole state as plain values: the only door for persistence, views and tests.
     *
     * @param since when it got its status (BEY-21)
     * @param signature null unless it was signed on the portal
     */
    public record Snapshot(
            ActionItemId id,
            long version,
            DossierId dossier,
            DossierItem item,
            Task task,
            ActionItemStatus status,
            Instant since,
            @Nullable Signature signature) {

        public boolean isOpen() {
            return status == ActionItemStatus.OPEN;
        }

        public boolean isListed() {
            return status != ActionItemStatus.DROPPED;
        }

        /** Whether it is for that applicant too: what is for nobody in particular is for all (reading 71). */
        public boolean concerns(@Nullable ApplicantId applicant) {
            return task.applicant() == null || task.applicant().equals(applicant);
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(id, version, dossier, item, task, status, since, signature);
    }

    public static ActionItem restore(Snapshot s) {
        return new ActionItem(s);
    }
}
