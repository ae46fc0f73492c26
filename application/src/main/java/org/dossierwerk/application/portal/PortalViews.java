package org.dossierwerk.application.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dossierwerk.application.action.ActionItemViews.Sharing;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.action.ClientProgress;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PersonName;
import org.jspecify.annotations.Nullable;

/** What a client reads; it has no word of what is internal. */
public final class PortalViews {

    private PortalViews() {}

    /**
     * @param zone of the office, for days and times without one of their own
     * @param dossiers the open ones the client is applicant in, newest first; the first is the one shown
     * @param progress how far the client has come, over all that is to be seen (ACT-05)
     * @param open what the client still has to do, over all appointments and products; what is late comes first (ACT-04)
     * @param products those the client may see, each with its own tab (PRD-02)
     * @param coming the appointments to come or under way, soonest first
     * @param past the earlier ones, latest first
     */
    public record Overview(
            String officeName,
            ZoneId zone,
            PersonName client,
            FormOfAddress formOfAddress,
            Language language,
            List<DossierLine> dossiers,
            ClientProgress progress,
            List<Task> open,
            List<ProductTab> products,
            List<Visit> coming,
            List<Visit> past,
            @Nullable Contact adviser,
            @Nullable Contact caseHandler) {}

    public record DossierLine(String number, String title) {}

    /** Somebody to call or write to (POR-07). */
    public record Contact(String name, String initials, int hue, String jobTitle, String phone, String email) {}

    /**
     * Something to do, or done.
     *
     * @param title what to do; the name of the document when it is to hand one in
     * @param explanation why it is asked, and what is good enough
     * @param remark of the adviser about the document (DOC-19), or empty
     * @param document the requested document to hand in, or null
     * @param standing how far that document is, or null
     * @param handedIn what was handed in and waits to be judged can be taken back (DOC-14)
     * @param since from when it has been open, or done (BEY-21)
     * @param toSign the file to read and sign, where it is signed here and the client may read it; else null
     * @param signedBy as the one who signed here wrote it; else empty
     * @param sharing how far the sharing of source data is, or null
     */
    public record Task(
            ActionItemId id,
            DossierItem item,
            ActionItemKind kind,
            String title,
            String explanation,
            String remark,
            String forWhom,
            @Nullable RequestedDocumentId document,
            @Nullable Standing standing,
            boolean open,
            boolean handedIn,
            boolean late,
            @Nullable LocalDate due,
            Instant since,
            @Nullable ToSign toSign,
            String signedBy,
            @Nullable Sharing sharing) {}

    /** A file to read and sign. */
    public record ToSign(RequestedDocumentId document, String name, FileId file, String sha256, int pages) {}

    /**
     * How far a document is, and since when.
     *
     * @param again whether a file was there that would not do
     */
    public record Standing(Progress.State state, Instant since, boolean again) {}

    /**
     * How far the documents are that the client was asked for (BEY-06).
     *
     * @param handedIn those that are there and were not found wanting
     * @param deadline when the appointment begins they are wanted for, or null
     */
    public record Readiness(
            int handedIn, int needed, @Nullable AgreedTime deadline) {

        static Readiness of(List<Task> tasks, @Nullable AgreedTime deadline) {
            var needed = tasks.stream()
                    .map(Task::standing)
                    .filter(standing -> standing != null && standing.state() != Progress.State.LAPSED)
                    .toList();
            var handedIn = needed.stream()
                    .filter(standing -> standing.state().isPresent())
                    .count();
            return new Readiness((int) handedIn, needed.size(), deadline);
        }
    }

    /** @param explanation of the status, shown together with it (PRD-04) */
    public record ProductTab(
            ProductId id,
            String kind,
            String description,
            String status,
            String explanation,
            List<Task> tasks,
            Readiness readiness) {}

    /**
     * An appointment as the client may see it (reading 73); never its type or its result (reading 6).
     *
     * @param ofGroup whether others take part too, of whom nothing is told (BEY-05)
     */
    public record Visit(
            AppointmentId id,
            String title,
            String remarks,
            AgreedTime time,
            Channel channel,
            String place,
            String adviserName,
            boolean over,
            boolean ofGroup,
            List<Task> tasks) {

        public Readiness readiness() {
            return Readiness.of(tasks, time);
        }
    }
}
