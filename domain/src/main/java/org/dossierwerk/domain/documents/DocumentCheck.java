package org.dossierwerk.domain.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.Progress.State;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.Aggregate;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The documents an office asked for, for one appointment or product. It begins with the first request. Each document is
 * handed in by client or staff, judged by staff, and stays once it has a file; one without a file can be removed again (DOC-07,
 * DOC-08). The check stays when its appointment is cancelled, because work was done for it (APT-22, APT-25).
 */
public final class DocumentCheck extends Aggregate {

    private static final int LONGEST_REMARK = 2_000;

    private final DocumentCheckId id;
    private final long version;
    private DossierId dossier;
    private final DossierItem item;
    private final List<RequestedDocument> documents;

    private DocumentCheck(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.dossier = s.dossier();
        this.item = s.item();
        this.documents = new ArrayList<>(s.documents());
    }

    public static DocumentCheck open(DocumentCheckId id, DossierId dossier, DossierItem item) {
        return new DocumentCheck(new Snapshot(id, 0, dossier, item, List.of()));
    }

    /**
     * One document to ask for.
     *
     * @param applicant for whom, or null for the dossier as a whole
     * @param withActionItem whether the client gets something to do, if the client may hand it in at all
     */
    public record Request(
            RequestedDocumentId id,
            DocumentKindId kind,
            @Nullable ApplicantId applicant,
            ClientAccess access,
            boolean withActionItem,
            String remark) {
        public Request {
            remark = Text.block("remark", remark, LONGEST_REMARK);
        }

        boolean opensActionItem() {
            return withActionItem && access.mayUpload();
        }
    }

    /**
     * Asks for documents by hand. What is still waited for is not asked for twice; beside one that is already there another
     * may be wanted (reading 24).
     */
    public void request(List<Request> wanted, @Nullable UserId by, Instant now) {
        for (var request : wanted) {
            if (same(request).anyMatch(State.REQUESTED::equals)) {
                throw new DocumentRefusal.AlreadyRequested();
            }
        }
        add(wanted, by, now);
    }

    /**
     * Asks for what is not there yet, as a scenario does: a document of the same kind and applicant is left as it is, unless it
     * was no longer needed (readings 23, 24 and 33).
     *
     * @return what was asked for
     */
    public List<Request> requestMissing(List<Request> wanted, Instant now) {
        var missing = new ArrayList<Request>();
        for (var request : wanted) {
            boolean known = same(request).anyMatch(state -> state != State.LAPSED);
            boolean twice = missing.stream()
                    .anyMatch(other -> other.kind().equals(request.kind())
                            && Objects.equals(other.applicant(), request.applicant()));
            if (!known && !twice) {
                missing.add(request);
            }
        }
        add(missing, null, now);
        return List.copyOf(missing);
    }

    private Stream<State> same(Request request) {
        return documents.stream()
                .filter(document -> document.isSameRequest(request.kind(), request.applicant()))
                .map(document -> document.progress().state());
    }

    private void add(List<Request> wanted, @Nullable UserId by, Instant now) {
        if (wanted.isEmpty()) {
            return;
        }
        for (var request : wanted) {
            documents.add(RequestedDocument.requested(request, new Progress(State.REQUESTED, now, by)));
        }
        raise(new DocumentCheckEvent.Requested(
                id,
                dossier,
                wanted.stream().map(Request::id).toList(),
                wanted.stream()
                        .filter(Request::opensActionItem)
                        .map(Request::id)
                        .toList(),
                now));
    }

    /**
     * Takes a file in. A client hands in only what the client may; a further file joins the client's own that nobody has
     * judged (reading 17).
     */
    public void receive(RequestedDocumentId document, FileVersion file) {
        var known = get(document);
        if (file.isOfClient() && !known.access().mayUpload()) {
            throw new DocumentRefusal.NoUpload();
        }
        if (file.isOfClient() && known.progress().state() == State.RECEIVED && !known.isWithdrawable()) {
            throw new DocumentRefusal.WrongState(Move.RECEIVE, State.RECEIVED);
        }
        move(document, Move.RECEIVE, null, file.receivedAt());
        replace(document, row -> row.plus(file));
        raise(new DocumentCheckEvent.Received(id, dossier, document, file.by(), file.receivedAt()));
    }

    /** The client takes back what was handed in last and not judged yet; the document is asked for as before (DOC-14). */
    public void withdraw(RequestedDocumentId document, Instant now) {
        var known = get(document);
        if (!known.isWithdrawable()) {
            throw new DocumentRefusal.NotWithdrawable();
        }
        var staying = known.versions().stream()
                .filter(version -> !isOfThisRound(known, version))
                .toList();
        var going = known.versions().stream()
                .filter(version -> isOfThisRound(known, version))
                .map(FileVersion::file)
                .toList();
        move(document, Move.WITHDRAW, null, now);
        replace(document, row -> row.with(staying));
        raise(new DocumentCheckEvent.Withdrawn(id, dossier, document, going, now));
    }

    /** The client's own files of the running round; those of an earlier, judged round are part of the record. */
    private static boolean isOfThisRound(RequestedDocument document, FileVersion version) {
        return version.isOfClient()
                && !version.receivedAt().isBefore(document.progress().since());
    }

    /** @param remark takes the place of what the client read before; may be empty */
    public void approveProvisionally(RequestedDocumentId document, String remark, UserId by, Instant now) {
        judge(document, Move.APPROVE_PROVISIONALLY, remark, by, now);
    }

    /** @param remark takes the place of what the client read before; may be empty */
    public void approve(RequestedDocumentId document, String remark, UserId by, Instant now) {
        judge(document, Move.APPROVE, remark, by, now);
    }

    /** @param remark tells the client why; required */
    public void reject(RequestedDocumentId document, String remark, UserId by, Instant now) {
        var said = Text.block("remark", remark, LONGEST_REMARK);
        if (said.isEmpty()) {
            throw new DocumentRefusal.RemarkMissing();
        }
        judge(document, Move.REJECT, said, by, now);
    }

    private void judge(RequestedDocumentId document, Move verdict, String remark, UserId by, Instant now) {
        var said = Text.block("remark", remark, LONGEST_REMARK);
        var known = get(document);
        requireLeads(verdict, known);
        replace(document, row -> row.judged(new Progress(verdict.target(), now, by), said));
        switch (verdict) {
            case APPROVE -> raise(new DocumentCheckEvent.Approved(id, dossier, document, now));
            case APPROVE_PROVISIONALLY ->
                raise(new DocumentCheckEvent.ProvisionallyApproved(id, dossier, document, now));
            default -> raise(new DocumentCheckEvent.Rejected(id, dossier, document, said, now));
        }
        if (verdict != Move.REJECT && !said.equals(known.remark())) {
            raise(new DocumentCheckEvent.Remarked(id, dossier, document, said, now));
        }
    }

    /**
     * Whoever judged takes it back while nothing followed; all is as if it had not been judged. What was taken back already, or
     * judged otherwise since, is refused.
     *
     * @param verdict the judgement that is meant
     */
    public void takeBack(RequestedDocumentId document, State verdict, UserId by, Instant now) {
        var known = get(document);
        requireLeads(Move.TAKE_BACK, known);
        var before = known.before();
        if (before == null || known.progress().state() != verdict || !known.isTakenBackBy(by)) {
            throw new DocumentRefusal.JudgementStands();
        }
        replace(document, row -> row.takenBack(before));
        raise(new DocumentCheckEvent.JudgementTakenBack(id, dossier, document, verdict, now));
    }

    /**
     * Asks once more for what was rejected, or, as an exception with a reason, for what was approved (DOC-17, DOC-20).
     *
     * @param reason may be empty after a rejection
     */
    public void requestAgain(
            RequestedDocumentId document, boolean withActionItem, String reason, UserId by, Instant now) {
        var why = Text.block("reason", reason, LONGEST_REMARK);
        var known = get(document);
        if (known.progress().state() == State.APPROVED && why.isEmpty()) {
            throw new DocumentRefusal.ReasonMissing();
        }
        move(document, Move.REQUEST_AGAIN, by, now);
        if (!why.isEmpty()) {
            replace(document, row -> row.withRemark(why));
        }
        raise(new DocumentCheckEvent.RequestedAgain(
                id, dossier, document, withActionItem && known.access().mayUpload(), why, now));
    }

    /** It is no longer needed, whatever state it is in (reading 19). */
    public void lapse(RequestedDocumentId document, UserId by, Instant now) {
        move(document, Move.LAPSE, by, now);
        raise(new DocumentCheckEvent.Lapsed(id, dossier, document, now));
    }

    /** Takes a document out of the check; only one that never had a file (DOC-07, DOC-08). */
    public void remove(RequestedDocumentId document, Instant now) {
        var known = get(document);
        if (known.hasFile()) {
            throw new DocumentRefusal.HasFile();
        }
        documents.remove(known);
        raise(new DocumentCheckEvent.Removed(id, dossier, document, known.kind(), now));
    }

    public void allow(RequestedDocumentId document, ClientAccess access, Instant now) {
        if (!get(document).access().equals(access)) {
            replace(document, known -> known.with(access));
            raise(new DocumentCheckEvent.AccessChanged(id, dossier, document, access, now));
        }
    }

    /** Tells the client something about a document (DOC-19). Empty takes it back. */
    public void remark(RequestedDocumentId document, String remark, Instant now) {
        var said = Text.block("remark", remark, LONGEST_REMARK);
        if (!get(document).remark().equals(said)) {
            replace(document, known -> known.withRemark(said));
            raise(new DocumentCheckEvent.Remarked(id, dossier, document, said, now));
        }
    }

    /** Notes the date that the file itself bears (BEY-07). */
    public void date(RequestedDocumentId document, LocalDate datedOn) {
        var versions = new ArrayList<>(get(document).versions());
        if (versions.isEmpty()) {
            throw new DocumentRefusal.NotFound();
        }
        versions.set(versions.size() - 1, versions.get(versions.size() - 1).dated(datedOn));
        replace(document, known -> known.with(versions));
    }

    /** New knowledge about a file that had been let through: nobody opens it any more, wherever it is. Once more changes nothing. */
    public void findVirus(FileId file, String virus, Instant now) {
        for (var known : List.copyOf(documents)) {
            var versions = known.versions().stream()
                    .map(version -> isHarmless(version, file) ? version.infectedWith(virus) : version)
                    .toList();
            if (!versions.equals(known.versions())) {
                replace(known.id(), row -> row.with(versions));
                raise(new DocumentCheckEvent.Infected(id, dossier, known.id(), file, virus, now));
            }
        }
    }

    private static boolean isHarmless(FileVersion version, FileId file) {
        return version.file().equals(file) && version.virus() == null;
    }

    /**
     * Goes along with a product that moves to another dossier (PRD-05).
     *
     * @param same which of its applicants are the applicants of the dossier before
     */
    public void moveTo(DossierId other, Map<ApplicantId, ApplicantId> same) {
        dossier = other;
        documents.replaceAll(document -> document.among(same));
    }

    private void move(RequestedDocumentId document, Move move, @Nullable UserId by, Instant now) {
        var known = get(document);
        requireLeads(move, known);
        boolean joins = move == Move.RECEIVE && known.progress().state() == State.RECEIVED;
        if (!joins) {
            replace(document, row -> row.with(new Progress(move.target(), now, by)));
        }
    }

    private static void requireLeads(Move move, RequestedDocument document) {
        var state = document.progress().state();
        if (!move.leadsFrom(state)) {
            throw new DocumentRefusal.WrongState(move, state);
        }
    }

    private RequestedDocument get(RequestedDocumentId document) {
        return find(document).orElseThrow(DocumentRefusal.NotFound::new);
    }

    private Optional<RequestedDocument> find(RequestedDocumentId document) {
        return documents.stream().filter(known -> known.id().equals(document)).findFirst();
    }

    private void replace(RequestedDocumentId document, UnaryOperator<RequestedDocument> change) {
        documents.replaceAll(known -> known.id().equals(document) ? change.apply(known) : known);
    }

    /** The whole state as plain values: the only door for persistence, views and tests. */
    public record Snapshot(
            DocumentCheckId id, long version, DossierId dossier, DossierItem item, List<RequestedDocument> documents) {
        public Snapshot {
            documents = List.copyOf(documents);
        }

        public Optional<RequestedDocument> document(RequestedDocumentId wanted) {
            return documents.stream()
                    .filter(document -> document.id().equals(wanted))
                    .findFirst();
        }

        /** Whether the office waits for a document of that kind, or never asked for it (SCN-15). */
        public boolean isMissing(DocumentKindId kind) {
            return documents.stream()
                    .filter(document -> document.kind().equals(kind))
                    .noneMatch(document -> !document.progress().state().isMissing());
        }

        public boolean isEmpty() {
            return documents.isEmpty();
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(id, version, dossier, item, documents);
    }

    public static DocumentCheck restore(Snapshot s) {
        return new DocumentCheck(s);
    }
}
