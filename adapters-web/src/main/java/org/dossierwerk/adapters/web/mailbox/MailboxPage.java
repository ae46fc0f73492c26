package org.dossierwerk.adapters.web.mailbox;

import jakarta.servlet.http.HttpServletResponse;
import org.dossierwerk.adapters.web.shared.ContentPolicy;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.Right;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The folder of delivered mails, for those who maintain the office; not found where mails leave by a server. */
@Controller
class MailboxPage {

    private static final int MOST = 200;

    private final Pages pages;
    private final ObjectProvider<DeliveredMail> folder;

    MailboxPage(Pages pages, ObjectProvider<DeliveredMail> folder) {
        this.pages = pages;
        this.folder = folder;
    }

    @GetMapping("/mailbox")
    ModelAndView list(DeskVisit visit) {
        var rows = folder(visit).list(MOST).stream()
                .map(line -> new MailboxScreens.Row(
                        "/mailbox/" + line.name(),
                        line.subject(),
                        line.to(),
                        visit.words().momentIn(visit.zone(), line.at())))
                .toList();
        return pages.show(
                "adviser/mail/mailbox",
                visit.frame(visit.words().of("mailbox.title"), Section.MAIL),
                new MailboxScreens.Listing(rows));
    }

    @GetMapping("/mailbox/{name}")
    ModelAndView message(DeskVisit visit, HttpServletResponse response, @PathVariable("name") String name) {
        ContentPolicy.framing(response);
        var message = read(visit, name);
        return pages.show(
                "adviser/mail/delivered",
                visit.frame(message.line().subject(), Section.MAIL),
                new MailboxScreens.Message(
                        message.line().subject(),
                        message.from(),
                        message.line().to(),
                        visit.words().momentIn(visit.zone(), message.line().at()),
                        message.text(),
                        "/mailbox/" + message.line().name() + "/body",
                        message.calendar()));
    }

    @GetMapping("/mailbox/{name}/body")
    ResponseEntity<String> body(DeskVisit visit, @PathVariable("name") String name) {
        return ContentPolicy.mailBody(read(visit, name).html());
    }

    private DeliveredMail.Message read(DeskVisit visit, String name) {
        return folder(visit).read(name).orElseThrow(MailRefusal.NotFound::new);
    }

    private DeliveredMail folder(DeskVisit visit) {
        if (!visit.may(Right.MAINTAIN_OFFICE)) {
            throw new OfficeRefusal.NotAllowed(Right.MAINTAIN_OFFICE);
        }
        return folder.getIfAvailable(() -> {
            throw new MailRefusal.NotFound();
        });
    }
}
