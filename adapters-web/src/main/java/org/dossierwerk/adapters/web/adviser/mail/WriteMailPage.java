package org.dossierwerk.adapters.web.adviser.mail;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dossierwerk.adapters.web.shared.ContentPolicy;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.shared.Sending;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.documents.SentFile;
import org.dossierwerk.application.mail.Composer.Send;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Writing a mail by hand about a dossier, an appointment or a product (MAIL-01 to MAIL-05, APT-19). One form does everything, also
 * without a script; what is typed is kept as a draft whatever its buttons do.
 */
@Controller
class WriteMailPage {

    private static final String DOSSIER = "/dossiers/{dossier}/letter";
    private static final String APPOINTMENT = ItemPath.APPOINTMENT + "/mail";
    private static final String PRODUCT = ItemPath.PRODUCT + "/mail";
    private static final int MOST_AT_ONCE = 20;

    private final Pages pages;

    WriteMailPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping(DOSSIER)
    Object write(DeskVisit visit, HttpServletResponse response, @PathVariable("dossier") UUID dossier) {
        return show(visit, response, LetterPlace.of(dossier), new Input(Map.of()), HttpStatus.OK);
    }

    @GetMapping({APPOINTMENT, PRODUCT})
    Object write(DeskVisit visit, HttpServletResponse response, ItemPath path) {
        return show(visit, response, LetterPlace.of(path), new Input(Map.of()), HttpStatus.OK);
    }

    @PostMapping(DOSSIER)
    Object act(
            DeskVisit visit,
            Input input,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("dossier") UUID dossier,
            @RequestParam(name = Sending.FILES, required = false) @Nullable List<MultipartFile> files) {
        return act(visit, input, request, response, LetterPlace.of(dossier), files);
    }

    @PostMapping({APPOINTMENT, PRODUCT})
    Object act(
            DeskVisit visit,
            Input input,
            HttpServletRequest request,
            HttpServletResponse response,
            ItemPath path,
            @RequestParam(name = Sending.FILES, required = false) @Nullable List<MultipartFile> files) {
        return act(visit, input, request, response, LetterPlace.of(path), files);
    }

    private Object act(
            DeskVisit visit,
            Input input,
            HttpServletRequest request,
            HttpServletResponse response,
            LetterPlace place,
            @Nullable List<MultipartFile> files) {
        var deed = input.text("do");
        if (deed.equals("discard")) {
            visit.desk().composer().discard(place.about());
            Flashes.say(request, "mail.discarded");
            return Redirects.to(place.mails());
        }
        var typed = new TypedLetter(input);
        var refused = input.submit(() -> {
            var content = typed.content();
            if (!input.wrong()) {
                visit.desk().composer().keep(typed.form(), place.about(), content);
            }
        });
        if (refused == null && !input.wrong()) {
            if (deed.isEmpty() && input.text("leaveOut").isEmpty() || deed.equals("send")) {
                return send(visit, input, request, response, place, typed);
            }
            refused = input.submit(() -> change(visit, input, place, deed, files));
            if (refused == null) {
                return Redirects.to(place.href() + (deed.equals("fill") || deed.equals("keep") ? "" : "#files"));
            }
        }
        return show(visit, response, place, input, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** One file, sent by the script of the page; it asks for the part afterwards. */
    @PostMapping(DOSSIER + "/files")
    ResponseEntity<String> attach(
            DeskVisit visit,
            @PathVariable("dossier") UUID dossier,
            @RequestParam(name = Sending.FILES, required = false) @Nullable List<MultipartFile> files) {
        return answer(visit, LetterPlace.of(dossier), files);
    }

    @PostMapping({APPOINTMENT + "/files", PRODUCT + "/files"})
    ResponseEntity<String> attach(
            DeskVisit visit,
            ItemPath path,
            @RequestParam(name = Sending.FILES, required = false) @Nullable List<MultipartFile> files) {
        return answer(visit, LetterPlace.of(path), files);
    }

    private static ResponseEntity<String> answer(
            DeskVisit visit, LetterPlace place, @Nullable List<MultipartFile> files) {
        try {
            attach(visit, place, files);
            return Sending.answer(visit.words(), null);
        } catch (DocumentRefusal | InvalidValue | MailRefusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return Sending.answer(visit.words(), refusal);
        }
    }

    private static void attach(DeskVisit visit, LetterPlace place, @Nullable List<MultipartFile> files) {
        var sent = files == null ? List.<SentFile>of() : Sending.sent(files);
        if (sent.isEmpty()) {
            visit.desk().composer().open(place.about());
            throw new InvalidValue(TypedLetter.FILES, "text.missing");
        }
        sent.stream()
                .limit(MOST_AT_ONCE)
                .forEach(file -> visit.desk().composer().attach(place.about(), file.name(), file.bytes()));
    }

    private static void change(
            DeskVisit visit, Input input, LetterPlace place, String deed, @Nullable List<MultipartFile> files) {
        var composer = visit.desk().composer();
        var leftOut = TypedLetter.file(input.text("leaveOut"));
        if (leftOut != null) {
            composer.leaveOut(place.about(), leftOut);
        } else if (deed.equals("fill")) {
            composer.fill(place.about(), input.id("choice", MailTemplateId::new));
        } else if (deed.equals("pick")) {
            var document = input.id("document", RequestedDocumentId::new);
            if (document == null) {
                throw new InvalidValue("document", "text.missing");
            }
            composer.attach(place.about(), document);
        } else if (deed.equals("attach")) {
            attach(visit, place, files);
        }
    }

    private Object send(
            DeskVisit visit,
            Input input,
            HttpServletRequest request,
            HttpServletResponse response,
            LetterPlace place,
            TypedLetter typed) {
        var sent = new ArrayList<MailMessageId>();
        var refused = input.submit(() -> sent.addAll(
                visit.desk().composer().send(new Send(typed.form(), place.about(), typed.content(), typed.files()))));
        if (refused != null) {
            return show(visit, response, place, input, refused);
        }
        Flashes.say(
                request, new Flashes.Opened(place.mails() + "/" + sent.get(0).value()), "mail.sent-by-hand");
        return Redirects.to(place.mails());
    }

    /** Keeps what is typed, while it is typed; the answer says when. */
    @PostMapping(DOSSIER + "/draft")
    ResponseEntity<String> keep(DeskVisit visit, Input input, @PathVariable("dossier") UUID dossier) {
        return keep(visit, input, LetterPlace.of(dossier));
    }

    @PostMapping({APPOINTMENT + "/draft", PRODUCT + "/draft"})
    ResponseEntity<String> keep(DeskVisit visit, Input input, ItemPath path) {
        return keep(visit, input, LetterPlace.of(path));
    }

    private static ResponseEntity<String> keep(DeskVisit visit, Input input, LetterPlace place) {
        var typed = new TypedLetter(input);
        var kept = visit.desk().composer().keep(typed.form(), place.about(), typed.content());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body(WritingView.saved(visit, kept.savedAt()));
    }

    /** The mail as it would leave, for the frame beside the form. */
    @GetMapping(DOSSIER + "/preview")
    ResponseEntity<String> preview(DeskVisit visit, @PathVariable("dossier") UUID dossier) {
        return ContentPolicy.mailBody(
                visit.desk().composer().preview(LetterPlace.of(dossier).about()));
    }

    @GetMapping({APPOINTMENT + "/preview", PRODUCT + "/preview"})
    ResponseEntity<String> preview(DeskVisit visit, ItemPath path) {
        return ContentPolicy.mailBody(
                visit.desk().composer().preview(LetterPlace.of(path).about()));
    }

    private Object show(
            DeskVisit visit, HttpServletResponse response, LetterPlace place, Input input, HttpStatus status) {
        ContentPolicy.framing(response);
        return pages.show(
                status,
                "adviser/mail/write",
                visit.frame(visit.words().of("mail.write"), Section.DOSSIERS),
                WritingView.of(visit, place, input));
    }
}
