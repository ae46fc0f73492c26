package org.dossierwerk.adapters.web.adviser.documents;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.shared.TypedDate;
import org.dossierwerk.adapters.web.shared.WayBack;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.application.documents.DocumentChecks;
import org.dossierwerk.application.documents.DocumentChecks.Judgement;
import org.dossierwerk.application.documents.DocumentChecks.Verdict;
import org.dossierwerk.application.documents.DocumentViews.Row;
import org.dossierwerk.application.mail.DocumentNotices;
import org.dossierwerk.application.mail.Mailing;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.shared.InvalidValue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is done about one document: judging it, asking again, changing what the client may and reads, taking it out. */
@Controller
class DocumentPage {

    private static final String ONE = "/documents/{document}";

    private final BoardScreen screen;

    DocumentPage(BoardScreen screen) {
        this.screen = screen;
    }

    /** Judges the file that was looked at; without a verdict only the remark is kept (reading 15, DOC-19). */
    @PostMapping({ItemPath.APPOINTMENT + ONE + "/judge", ItemPath.PRODUCT + ONE + "/judge"})
    ModelAndView judge(
            DeskVisit visit,
            ItemPath place,
            Input input,
            HttpServletRequest request,
            @PathVariable("document") RequestedDocumentId document) {
        var look = screen.look(visit, place, input);
        var row = look.row(document);
        var seen = input.id("seen", FileId::new);
        var verdict = input.text("verdict").isEmpty() ? null : input.choice("verdict", Verdict.class);
        var status = input.submit(() -> {
            if (verdict == null) {
                remark(visit, document, input);
            } else if (seen != null) {
                var remark = approves(verdict) ? newRemark(row, input) : input.text("remark");
                visit.desk().documentChecks().judge(new Judgement(document, seen, verdict, remark));
            }
        });
        if (status != null) {
            return again(look, row, input, status);
        }
        if (verdict == null) {
            Flashes.say(request, "documents.said.changed", Look.name(row));
            return Redirects.to(look.panel(row));
        }
        var now = screen.look(visit, place, input);
        sayJudged(request, now, now.row(document), verdict);
        return Redirects.to(after(now, row));
    }

    /** What was asked for again as well is with the client already, and is not undone. */
    private static void sayJudged(HttpServletRequest request, Look look, Row row, Verdict verdict) {
        var key = "documents.said." + verdict;
        if (verdict == Verdict.REJECT_AND_REQUEST_AGAIN) {
            Flashes.say(request, key, Look.name(row));
        } else {
            var back = new WayBack(
                    look.action(row, "take-back"),
                    Form.empty().with("verdict", row.state().name()));
            Flashes.say(request, back, key, Look.name(row));
        }
    }

    /** Takes the own judgement of a moment ago back. */
    @PostMapping({ItemPath.APPOINTMENT + ONE + "/take-back", ItemPath.PRODUCT + ONE + "/take-back"})
    ModelAndView takeBack(
            DeskVisit visit,
            ItemPath place,
            Input input,
            HttpServletRequest request,
            @PathVariable("document") RequestedDocumentId document) {
        var look = screen.look(visit, place, input);
        var row = look.row(document);
        var verdict = input.choice("verdict", Progress.State.class);
        var status = input.submit(() -> {
            if (verdict != null) {
                visit.desk().documentChecks().takeBack(document, verdict);
            }
        });
        if (status != null) {
            return again(look, row, input, status);
        }
        var state = screen.look(visit, place, input).row(document).state();
        Flashes.say(
                request,
                state == Progress.State.RECEIVED ? "documents.said.taken-back" : "documents.said.provisional-again",
                Look.name(row));
        return Redirects.to(look.panel(row));
    }

    private static boolean approves(Verdict verdict) {
        return verdict == Verdict.APPROVE || verdict == Verdict.APPROVE_PROVISIONALLY;
    }

    /** What was wrong with an earlier file still stands in the field; it does not go with the approval of this one. */
    private static String newRemark(Row row, Input input) {
        var typed = input.text("remark");
        return typed.equals(row.document().remark()) ? "" : typed;
    }

    /** What the client reads about it, if the form that was sent has that field. */
    private static void remark(DeskVisit visit, RequestedDocumentId document, Input input) {
        if (!input.texts("remark").isEmpty()) {
            visit.desk().documentChecks().remark(document, input.text("remark"));
        }
    }

    /** The panel of the next document that waits to be judged, else of this one. */
    private static String after(Look look, Row judged) {
        var rows = look.rows();
        int at = rows.stream()
                .map(row -> row.document().id())
                .toList()
                .indexOf(judged.document().id());
        for (int i = 1; i < rows.size(); i++) {
            var row = rows.get((at + i) % rows.size());
            if (Show.REVIEW.shows(row)) {
                return look.panel(row);
            }
        }
        return look.panel(judged);
    }

    /** What the client may and reads, and the date on the document itself. */
    @PostMapping({ItemPath.APPOINTMENT + ONE, ItemPath.PRODUCT + ONE})
    ModelAndView change(
            DeskVisit visit,
            ItemPath place,
            Input input,
            HttpServletRequest request,
            @PathVariable("document") RequestedDocumentId document) {
        var date = input.read("date", typed -> TypedDate.read(typed, screen.today(visit)));
        return act(visit, place, input, request, document, "changed", checks -> {
            checks.allow(document, new ClientAccess(input.checked("mayUpload"), input.checked("mayView")));
            remark(visit, document, input);
            if (date != null) {
                checks.date(document, date);
            }
            tell(visit, document, input);
        });
    }

    /** Who was ticked gets one mail; the ticks are gone when the panel comes back (FIL-08, FIL-09). */
    private static void tell(DeskVisit visit, RequestedDocumentId document, Input input) {
        var readers = visit.desk().documentNotices().readers(document).stream()
                .map(Mailing.Reader::person)
                .filter(person -> input.texts("tell").contains(person.value().toString()))
                .collect(Collectors.toSet());
        var form = input.id("form", id -> id);
        if (!readers.isEmpty() && form != null) {
            visit.desk().documentNotices().tell(new DocumentNotices.Tell(form, document, readers));
        }
    }

    @PostMapping({ItemPath.APPOINTMENT + ONE + "/again", ItemPath.PRODUCT + ONE + "/again"})
    ModelAndView requestAgain(
            DeskVisit visit,
            ItemPath place,
            Input input,
            HttpServletRequest request,
            @PathVariable("document") RequestedDocumentId document) {
        return act(
                visit,
                place,
                input,
                request,
                document,
                "again",
                checks -> checks.requestAgain(document, input.text("reason")));
    }

    @PostMapping({ItemPath.APPOINTMENT + ONE + "/lapse", ItemPath.PRODUCT + ONE + "/lapse"})
    ModelAndView lapse(
            DeskVisit visit,
            ItemPath place,
            Input input,
            HttpServletRequest request,
            @PathVariable("document") RequestedDocumentId document) {
        return act(visit, place, input, request, document, "lapsed", checks -> checks.lapse(document));
    }

    @PostMapping({ItemPath.APPOINTMENT + ONE + "/copy", ItemPath.PRODUCT + ONE + "/copy"})
    ModelAndView copy(
            DeskVisit visit,
            ItemPath place,
            Input input,
            HttpServletRequest request,
            @PathVariable("document") RequestedDocumentId document) {
        if (input.text("from").isEmpty()) {
            input.note("from", new InvalidValue("from", "documents.sourceMissing"));
        }
        var from = input.id("from", RequestedDocumentId::new);
        return act(visit, place, input, request, document, "copied", checks -> {
            if (from != null) {
                checks.copy(from, document);
            }
        });
    }

    /** Gives the client something to do about it, after all or once more (readings 22 and 23). */
    @PostMapping({ItemPath.APPOINTMENT + ONE + "/action-item", ItemPath.PRODUCT + ONE + "/action-item"})
    ModelAndView openActionItem(
            DeskVisit visit,
            ItemPath place,
            Input input,
            HttpServletRequest request,
            @PathVariable("document") RequestedDocumentId document) {
        return act(
                visit,
                place,
                input,
                request,
                document,
                "asked",
                checks -> visit.desk().actionItems().openFor(document));
    }

    /** Takes it out with its action item (DOC-07). */
    @PostMapping({ItemPath.APPOINTMENT + ONE + "/remove", ItemPath.PRODUCT + ONE + "/remove"})
    ModelAndView remove(
            DeskVisit visit,
            ItemPath place,
            Input input,
            HttpServletRequest request,
            @PathVariable("document") RequestedDocumentId document) {
        var look = screen.look(visit, place, input);
        var row = look.row(document);
        var status = input.submit(() -> visit.desk().documentChecks().remove(document));
        if (status != null) {
            return again(look, row, input, status);
        }
        Flashes.say(request, asBefore(look, row), "documents.said.removed", Look.name(row));
        return Redirects.to(look.board());
    }

    /** Asks for it again as it was asked for; by the same id, so that its action item comes back. */
    private static WayBack asBefore(Look look, Row row) {
        var asked = row.document();
        return new WayBack(
                look.place().documents() + look.show().query(),
                Form.empty()
                        .with("id", asked.id().value().toString())
                        .with("kind", row.kind().setup().name())
                        .with("kindFound", row.kind().id().value().toString())
                        .with(
                                "applicant",
                                asked.applicant() == null
                                        ? ""
                                        : asked.applicant().value().toString())
                        .with("mayUpload", asked.access().mayUpload() ? "true" : "")
                        .with("mayView", asked.access().mayView() ? "true" : "")
                        .with("actionItem", Boolean.toString(row.openForClient()))
                        .with("remark", asked.remark()));
    }

    private interface Doing {
        void with(DocumentChecks checks);
    }

    private ModelAndView act(
            DeskVisit visit,
            ItemPath place,
            Input input,
            HttpServletRequest request,
            RequestedDocumentId document,
            String said,
            Doing doing) {
        var look = screen.look(visit, place, input);
        var row = look.row(document);
        var status = input.submit(() -> doing.with(visit.desk().documentChecks()));
        if (status != null) {
            return again(look, row, input, status);
        }
        Flashes.say(request, "documents.said." + said, Look.name(row));
        return Redirects.to(look.panel(row));
    }

    /** The panel once more, with what was typed and why it was refused. */
    private ModelAndView again(Look look, Row row, Input input, HttpStatus status) {
        var typed = new Reviews(look).stored(row).with(input.form(look.words()));
        if (input.checked("settings")) {
            typed = typed.with("mayUpload", input.text("mayUpload")).with("mayView", input.text("mayView"));
        }
        var errors = input.errors(look.words());
        var told = status == HttpStatus.PRECONDITION_FAILED
                ? List.of(new FieldError("", look.words().of("documents.newer-file")))
                : errors;
        return screen.with(look, row, new Form(typed.values(), told), status);
    }
}
