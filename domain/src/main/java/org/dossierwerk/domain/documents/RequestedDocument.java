package org.dossierwerk.domain.documents;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A row of a document check: what was asked for, of whom, and what came of it.
 *
 * @param applicant for whom, or null for the dossier as a whole (DOC-02, reading 71)
 * @param remark of the adviser to the client (DOC-19), or empty
 * @param versions the files, oldest first; the last one counts
 * @param before what the judgement that stands replaced; null where nothing was judged, or something followed
 */
public record RequestedDocument(
        RequestedDocumentId id,
        DocumentKindId kind,
        @Nullable ApplicantId applicant,
        ClientAccess access,
        Progress progress,
        String remark,
        List<FileVersion> versions,
        @Nullable BeforeJudgement before) {

    public RequestedDocument {
        versions = List.copyOf(versions);
    }

    static RequestedDocument requested(DocumentCheck.Request request, Progress progress) {
        return new RequestedDocument(
                request.id(),
                request.kind(),
                request.applicant(),
                request.access(),
                progress,
                request.remark(),
                List.of(),
                null);
    }

    /** Whether that person judged it and may take the judgement back. */
    public boolean isTakenBackBy(UserId judge) {
        return before != null && judge.equals(progress.by());
    }

    public boolean hasFile() {
        return !versions.isEmpty();
    }

    /** The file that counts, if there is one. */
    public Optional<FileVersion> current() {
        return hasFile() ? Optional.of(versions.get(versions.size() - 1)) : Optional.empty();
    }

    /** Whether the client may open a file now (DOC-04, reading 21). */
    public boolean isOpenToClient() {
        return access.mayView() && hasFile();
    }

    /** Whether the client may take back what was handed in last (DOC-14, DOC-15). */
    public boolean isWithdrawable() {
        return progress.state() == Progress.State.RECEIVED
                && current().filter(FileVersion::isOfClient).isPresent();
    }

    /** The day from which its age counts (BEY-07). */
    public Optional<LocalDate> dated(ZoneId zone) {
        return current()
                .map(version -> version.datedOn() == null
                        ? LocalDate.ofInstant(version.receivedAt(), zone)
                        : version.datedOn());
    }

    /** Asserts that a file of the client would be taken in: what was rejected must be asked for again first (reading 15). */
    public void requireWaitedFor() {
        if (progress.state() != Progress.State.REQUESTED) {
            throw new DocumentRefusal.WrongState(Move.RECEIVE, progress.state());
        }
    }

    /**
     * In a dossier with other applicants: for the same person there, else for the dossier as a whole, and then for nobody to
     * open, because the file is about somebody else.
     */
    RequestedDocument among(Map<ApplicantId, ApplicantId> same) {
        if (applicant == null) {
            return this;
        }
        var there = same.get(applicant);
        return new RequestedDocument(
                id,
                kind,
                there,
                there == null ? new ClientAccess(access.mayUpload(), false) : access,
                progress,
                remark,
                versions,
                before);
    }

    boolean isSameRequest(DocumentKindId otherKind, @Nullable ApplicantId otherApplicant) {
        return kind.equals(otherKind) && Objects.equals(applicant, otherApplicant);
    }

    RequestedDocument with(Progress changed) {
        return new RequestedDocument(id, kind, applicant, access, changed, remark, versions, null);
    }

    RequestedDocument with(ClientAccess changed) {
        return new RequestedDocument(id, kind, applicant, changed, progress, remark, versions, before);
    }

    RequestedDocument withRemark(String changed) {
        return new RequestedDocument(id, kind, applicant, access, progress, changed, versions, null);
    }

    RequestedDocument judged(Progress verdict, String said) {
        return new RequestedDocument(
                id, kind, applicant, access, verdict, said, versions, new BeforeJudgement(progress, remark));
    }

    RequestedDocument takenBack(BeforeJudgement to) {
        return new RequestedDocument(id, kind, applicant, access, to.progress(), to.remark(), versions, null);
    }

    RequestedDocument with(List<FileVersion> changed) {
        return new RequestedDocument(id, kind, applicant, access, progress, remark, changed, before);
    }

    RequestedDocument plus(FileVersion version) {
        var all = new ArrayList<>(versions);
        all.add(version);
        return with(all);
    }
}
