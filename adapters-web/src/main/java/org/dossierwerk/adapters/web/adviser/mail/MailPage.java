package org.dossierwerk.adapters.web.adviser.mail;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree.Spot;
import org.dossierwerk.adapters.web.shared.ContentPolicy;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.adapters.web.ui.Term;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.mail.MailViews.Details;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Invitation;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.mail.MailStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One mail as it was, or will be, sent: who got it, why, what it says, and its calendar part (APT-18). */
@Controller
class MailPage {

    private final Pages pages;

    MailPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/dossiers/{dossier}/mail/{message}")
    ModelAndView show(
            DeskVisit visit,
            HttpServletResponse response,
            @PathVariable("dossier") UUID dossierId,
            @PathVariable("message") UUID messageId) {
        ContentPolicy.framing(response);
        var details = visit.desk().dossiers().get(new DossierId(dossierId));
        var mail = mail(visit, dossierId, messageId);
        var href = "/dossiers/" + dossierId + "/mail/" + messageId;
        var state = mail.state();
        return pages.show(
                "adviser/mail/message",
                visit.frame(state.letter().subject(), Section.DOSSIERS),
                new MailScreens.Message(
                        DossierTree.of(details, visit.words(), Spot.MAIL),
                        href,
                        state.letter().subject(),
                        MailRow.State.of(state.status(), visit.words()),
                        about(mail, visit),
                        state.letter().text(),
                        href + "/body",
                        state.invitation() == null ? List.of() : calendar(state.invitation(), visit.words()),
                        state.status() == MailStatus.FAILED,
                        received(visit, state.id())));
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

    private static List<Term> about(Details mail, DeskVisit visit) {
        var words = visit.words();
        var state = mail.state();
        var address = state.recipient().email();
        var terms = new ArrayList<Term>();
        terms.add(new Term(
                words.of("mail.to"),
                address == null
                        ? state.recipient().name() + " – " + words.of("mail.no-address")
                        : state.recipient().name() + " <" + address + ">"));
        terms.add(new Term(
                words.of("mail.why"), words.of("mail.occasion." + state.cause().occasion())));
        terms.add(new Term(words.of("mail.by"), mail.author().isEmpty() ? words.of("mail.automatic") : mail.author()));
        terms.add(new Term(words.of("mail.written"), words.momentIn(visit.zone(), state.writtenAt())));
        var settled = state.settledAt();
        if (settled != null) {
            terms.add(new Term(words.of("mail.settled." + state.status()), words.momentIn(visit.zone(), settled)));
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
