package org.dossierwerk.adapters.web.adviser.mail;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree.Spot;
import org.dossierwerk.adapters.web.adviser.mail.MailScreens.Link;
import org.dossierwerk.adapters.web.shared.ContentPolicy;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.FileAnswer;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.Field;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.adapters.web.ui.Term;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.mail.MailLedger;
import org.dossierwerk.application.mail.MailLedger.Story;
import org.dossierwerk.application.mail.MailViews.Details;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Copy;
import org.dossierwerk.domain.mail.Invitation;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.mail.Recipients;
import org.dossierwerk.domain.shared.EmailAddress;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One mail as it was, or will be, sent: who got it, why, what it says, and its calendar part (APT-18). */
@Controller
class MailPage {

    private static final String ADDRESS = "address";

    private final Pages pages;

    MailPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/dossiers/{dossier}/mail/{message}")
    ModelAndView show(
            DeskVisit visit,
            HttpServletResponse response,
            Input input,
            @PathVariable("dossier") UUID dossierId,
            @PathVariable("message") UUID messageId) {
        return page(visit, response, input, dossierId, messageId, HttpStatus.OK);
    }

    private ModelAndView page(
            DeskVisit visit,
            HttpServletResponse response,
            Input input,
            UUID dossierId,
            UUID messageId,
            HttpStatus status) {
        ContentPolicy.framing(response);
        var details = visit.desk().dossiers().get(new DossierId(dossierId));
        var mail = mail(visit, dossierId, messageId);
        var href = "/dossiers/" + dossierId + "/mail/" + messageId;
        var state = mail.state();
        var story = visit.desk().mailLedger().story(state.id());
        return pages.show(
                status,
                "adviser/mail/message",
                visit.frame(state.letter().subject(), Section.DOSSIERS),
                new MailScreens.Message(
                        DossierTree.of(details, visit.words(), Spot.MAIL),
                        href,
                        state.letter().subject(),
                        MailRow.State.of(state.status(), visit.words()),
                        about(mail, story, visit),
                        state.letter().text(),
                        href + "/body",
                        state.enclosures().stream()
                                .map(file -> new MailScreens.Enclosed(
                                        href + "/files/" + file.file().value(),
                                        file.name(),
                                        visit.words().size(file.size())))
                                .toList(),
                        state.invitation() == null ? List.of() : calendar(state.invitation(), visit.words()),
                        links(state, story, visit),
                        state.status() == MailStatus.FAILED,
                        story.maySendAgain() ? again(state, input, visit) : null,
                        received(visit, state.id())));
    }

    private static MailScreens.Again again(MailMessage.Snapshot state, Input input, DeskVisit visit) {
        var typed = input.texts(ADDRESS).isEmpty()
                ? Optional.ofNullable(state.recipient().email())
                        .map(EmailAddress::value)
                        .orElse("")
                : input.text(ADDRESS);
        var id = input.text("id").isEmpty() ? UUID.randomUUID().toString() : input.text("id");
        return new MailScreens.Again(
                id, Field.of(ADDRESS, visit.words().of("mail.address"), typed).errors(input.errors(visit.words())));
    }

    private static List<Link> links(MailMessage.Snapshot state, Story story, DeskVisit visit) {
        var words = visit.words();
        var links = new ArrayList<Link>();
        var template = state.cause().template();
        if (template != null) {
            links.add(new Link(
                    "/mail/templates/" + template.value() + "/" + story.templateVersion(),
                    words.of("mail.template-used", words.number(story.templateVersion()))));
        }
        var mails =
                "/dossiers/" + Objects.requireNonNull(state.cause().dossier()).value() + "/mail/";
        var first = story.repeats();
        if (first != null) {
            links.add(new Link(mails + first.value(), words.of("mail.first")));
        }
        story.repeatedBy().forEach(again -> links.add(new Link(mails + again.value(), words.of("mail.later"))));
        return links;
    }

    /** Once more, as an entry of its own: the same words, to the same address or a corrected one. */
    @PostMapping("/dossiers/{dossier}/mail/{message}/again")
    Object sendAgain(
            DeskVisit visit,
            HttpServletRequest request,
            HttpServletResponse response,
            Input input,
            @PathVariable("dossier") UUID dossierId,
            @PathVariable("message") UUID messageId) {
        var message = mail(visit, dossierId, messageId).state().id();
        var form = input.chosenId(id -> id);
        var address = input.require(ADDRESS, EmailAddress::of);
        if (input.wrong() || form == null || address == null) {
            return page(visit, response, input, dossierId, messageId, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var again = visit.desk().mailLedger().sendAgain(new MailLedger.Again(form, message, address));
        Flashes.say(request, "mail.sent-again");
        return "redirect:/dossiers/" + dossierId + "/mail/" + again.value();
    }

    private static List<MailScreens.Received> received(DeskVisit visit, MailMessageId message) {
        return visit.desk().returns().received(message).stream()
                .map(mail -> new MailScreens.Received(
                        mail.fromName().isEmpty() ? mail.from().value() : mail.fromName() + " <" + mail.from() + ">",
                        visit.words().momentIn(visit.zone(), mail.receivedAt()),
                        mail.proven(),
                        mail.subject(),
                        mail.text()))
                .toList();
    }

    /** The HTML part alone, for the frame; its answer carries a policy under which nothing in it can run. */
    @GetMapping("/dossiers/{dossier}/mail/{message}/body")
    ResponseEntity<String> body(
            DeskVisit visit, @PathVariable("dossier") UUID dossierId, @PathVariable("message") UUID messageId) {
        return ContentPolicy.mailBody(mail(visit, dossierId, messageId).html());
    }

    /** A file that went along. */
    @GetMapping("/dossiers/{dossier}/mail/{message}/files/{file}")
    ResponseEntity<Resource> file(
            DeskVisit visit,
            @PathVariable("dossier") UUID dossierId,
            @PathVariable("message") UUID messageId,
            @PathVariable("file") UUID file) {
        var mail = mail(visit, dossierId, messageId);
        return FileAnswer.attachment(visit.desk().mailing().open(mail.state().id(), new FileId(file)));
    }

    @PostMapping("/dossiers/{dossier}/mail/{message}/retry")
    String retry(
            DeskVisit visit,
            HttpServletRequest request,
            @PathVariable("dossier") UUID dossierId,
            @PathVariable("message") UUID messageId) {
        visit.desk().mailing().retry(mail(visit, dossierId, messageId).state().id());
        Flashes.say(request, "mail.retried");
        return "redirect:/dossiers/" + dossierId + "/mail/" + messageId;
    }

    /** The message, if it belongs to that dossier. */
    private static Details mail(DeskVisit visit, UUID dossierId, UUID messageId) {
        var mail = visit.desk().mailing().get(new MailMessageId(messageId));
        if (!new DossierId(dossierId).equals(mail.state().cause().dossier())) {
            throw new MailRefusal.NotFound();
        }
        return mail;
    }

    private static List<Term> about(Details mail, Story story, DeskVisit visit) {
        var words = visit.words();
        var state = mail.state();
        var address = state.recipient().email();
        var terms = new ArrayList<Term>();
        terms.add(new Term(
                words.of("mail.to"),
                address == null
                        ? state.recipient().name() + " – " + words.of("mail.no-address")
                        : state.recipient().name() + " <" + address + ">"));
        for (var copy : state.copies()) {
            terms.add(new Term(
                    words.of(copy.kind() == Copy.Kind.CC ? "mail.cc" : "mail.to"), Recipients.shown(copy.recipient())));
        }
        terms.add(new Term(words.of("mail.why"), Why.of(state, story, mail.author(), words, visit.zone())));
        terms.add(new Term(words.of("mail.by"), mail.author().isEmpty() ? words.of("mail.automatic") : mail.author()));
        terms.add(new Term(words.of("mail.written"), words.momentIn(visit.zone(), state.writtenAt())));
        var settled = state.settledAt();
        if (settled != null) {
            terms.add(new Term(words.of("mail.settled." + state.status()), words.momentIn(visit.zone(), settled)));
        }
        var course = state.course();
        if (course.tries() > 0) {
            terms.add(new Term(words.of("mail.tries"), words.number(course.tries())));
        }
        var next = story.nextTryAt();
        if (next != null) {
            terms.add(new Term(words.of("mail.next"), words.momentIn(visit.zone(), next)));
        }
        if (course.dropped() != null) {
            terms.add(new Term(words.of("mail.dropped"), words.of("mail.dropped." + course.dropped())));
        }
        if (!state.failure().isEmpty()) {
            terms.add(new Term(words.of("mail.failure"), state.failure()));
        }
        return terms;
    }

    private static List<Term> calendar(Invitation invitation, Words words) {
        var time = invitation.time();
        var terms = new ArrayList<Term>();
        terms.add(new Term(words.of("mail.calendar.what"), words.of("mail.calendar." + invitation.method())));
        terms.add(new Term(words.of("mail.calendar.title"), invitation.title()));
        terms.add(new Term(
                words.of("mail.calendar.when"),
                words.longDate(time.wallTime().toLocalDate()) + ", "
                        + words.times(
                                time.startInZone().toLocalTime(),
                                time.endInZone().toLocalTime()) + " (" + words.zone(time.zone()) + ")"));
        if (!invitation.place().isEmpty()) {
            terms.add(new Term(words.of("mail.calendar.where"), invitation.place()));
        }
        terms.add(new Term(words.of("mail.calendar.version"), words.number(invitation.sequence() + 1)));
        return terms;
    }
}
