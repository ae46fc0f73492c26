package org.dossierwerk.adapters.web.adviser.dossier;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree.Spot;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.adapters.web.ui.Term;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.action.ActionItemViews;
import org.dossierwerk.application.dossier.DossierViews.ApplicantDetails;
import org.dossierwerk.application.dossier.DossierViews.AppointmentLine;
import org.dossierwerk.application.dossier.DossierViews.Details;
import org.dossierwerk.application.mail.MailViews;
import org.dossierwerk.domain.access.AccountStatus;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.party.Party;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A dossier at one glance, with what is done to it as a whole. */
@Controller
class OverviewPage {

    private static final int LATEST_MAILS = 4;
    private static final int MOST_TASKS = 5;

    private final Pages pages;
    private final Clock clock;

    OverviewPage(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/dossiers/{id}")
    ModelAndView show(DeskVisit visit, @PathVariable("id") UUID id) {
        var dossier = visit.desk().dossiers().get(new DossierId(id));
        visit.lastOpened().note(dossier.number());
        var words = visit.words();
        var mails = visit.desk().mailing().outbox(dossier.id()).stream()
                .limit(LATEST_MAILS)
                .map(line -> mail(dossier, line, visit))
                .toList();
        return pages.show(
                "adviser/dossier/overview",
                visit.frame(dossier.title(), Section.DOSSIERS),
                new DossierPages.Overview(
                        DossierTree.of(dossier, words, Spot.OVERVIEW),
                        dossier,
                        clients(dossier, words, LocalDate.now(clock.withZone(visit.zone()))),
                        terms(dossier, words, visit.zone()),
                        next(dossier, visit),
                        todo(dossier, visit),
                        mails));
    }

    @PostMapping("/dossiers/{id}/close")
    ModelAndView close(DeskVisit visit, @PathVariable("id") UUID id, Input input, HttpServletRequest request) {
        visit.desk().dossiers().close(new DossierId(id), input.number("version"));
        Flashes.say(request, "dossier.was-closed");
        return Redirects.to("/dossiers/" + id);
    }

    @PostMapping("/dossiers/{id}/reopen")
    ModelAndView reopen(DeskVisit visit, @PathVariable("id") UUID id, Input input, HttpServletRequest request) {
        visit.desk().dossiers().reopen(new DossierId(id), input.number("version"));
        Flashes.say(request, "dossier.was-reopened");
        return Redirects.to("/dossiers/" + id);
    }

    private static List<DossierPages.Client> clients(Details dossier, Words words, LocalDate today) {
        var company = dossier.company();
        if (company != null) {
            return List.of(client(
                    company.identity().name(),
                    words.of("dossier.company"),
                    "/parties/" + company.id().value(),
                    company.contact(),
                    "",
                    Optional.empty()));
        }
        var clients = new ArrayList<DossierPages.Client>();
        for (var applicant : dossier.applicants()) {
            clients.add(client(
                    applicant.identity().name().full(),
                    words.of(clients.isEmpty() ? "dossier.first" : "dossier.partner"),
                    "/parties/" + applicant.person().value(),
                    applicant.contact(),
                    applicant.identity().isMinor(today) ? words.of("card.minor") : "",
                    Optional.of(access(dossier, applicant, words))));
        }
        return clients;
    }

    private static DossierPages.Client client(
            String name,
            String role,
            String href,
            Party.Contact contact,
            String warning,
            Optional<DossierPages.Access> access) {
        var email = contact.email();
        var phone = contact.phone();
        var address = contact.address();
        return new DossierPages.Client(
                name,
                role,
                href,
                email == null ? "" : email.value(),
                phone == null ? "" : phone.value(),
                address == null ? "" : address.line(),
                warning,
                access);
    }

    static DossierPages.Access access(Details dossier, ApplicantDetails applicant, Words words) {
        var status = applicant.account();
        return new DossierPages.Access(
                "/dossiers/" + dossier.id().value() + "/portal/"
                        + applicant.id().value(),
                applicant.id().value().toString(),
                applicant.identity().name().full(),
                words.of("portal-access." + (status == null ? "NONE" : status.name())),
                status == AccountStatus.ACTIVE ? "ok" : status == AccountStatus.BLOCKED ? "bad" : "",
                status != null,
                status == AccountStatus.BLOCKED);
    }

    private static List<Term> terms(Details dossier, Words words, ZoneId zone) {
        var handler = dossier.caseHandler();
        var source = dossier.leadSource();
        return Stream.of(
                        new Term(words.of("dossier.adviser"), dossier.adviser().name()),
                        new Term(words.of("dossier.case-handler"), handler == null ? "" : handler.name()),
                        new Term(
                                words.of("dossier.form-of-address"),
                                words.of(
                                        "office.form." + dossier.formOfAddress().name())),
                        new Term(
                                words.of("dossier.language"),
                                words.of("office.language." + dossier.language().name())),
                        new Term(words.of("dossier.lead-source"), source == null ? "" : source.name()),
                        new Term(
                                words.of("dossier.opened-at"),
                                words.dateWithYear(
                                        dossier.openedAt().atZone(zone).toLocalDate())))
                .filter(term -> !term.value().isEmpty())
                .toList();
    }

    private Optional<DossierPages.Next> next(Details dossier, DeskVisit visit) {
        var now = clock.instant();
        return dossier.appointments().stream()
                .filter(line -> line.active() && line.time().end().isAfter(now))
                .min(Comparator.comparing(line -> line.time().start()))
                .map(line -> new DossierPages.Next(
                        "/dossiers/" + dossier.id().value() + "/appointments/"
                                + line.id().value(),
                        line.title(),
                        when(line, visit.words(), visit.zone()),
                        line.adviser().name()));
    }

    private static String when(AppointmentLine line, Words words, ZoneId zone) {
        var start = line.time().start().atZone(zone);
        var end = line.time().end().atZone(zone);
        return words.longDay(start.toLocalDate()) + ", " + words.times(start.toLocalTime(), end.toLocalTime());
    }

    /** What the client has to do first. */
    private static List<DossierPages.ToDo> todo(Details dossier, DeskVisit visit) {
        return visit.desk().actionItems().ofDossier(dossier.id()).stream()
                .filter(line -> line.state().isOpen())
                .limit(MOST_TASKS)
                .map(line -> todo(line, visit.words()))
                .toList();
    }

    private static DossierPages.ToDo todo(ActionItemViews.Line line, Words words) {
        var state = line.state();
        var due = state.task().due();
        var who = line.applicant().isEmpty() ? words.of("documents.the-client") : line.applicant();
        return new DossierPages.ToDo(
                new ItemPath(state.dossier(), state.item()).actions() + "/"
                        + state.id().value(),
                line.title(),
                due == null ? who : who + " · " + words.of("documents.due", due),
                line.late());
    }

    private static DossierPages.Mail mail(Details dossier, MailViews.Line line, DeskVisit visit) {
        var words = visit.words();
        return new DossierPages.Mail(
                "/dossiers/" + dossier.id().value() + "/mail/" + line.id().value(),
                line.subject(),
                words.of(
                        "dossier.mail-line",
                        line.recipientName(),
                        words.momentIn(visit.zone(), line.writtenAt()),
                        words.of("mail.status." + line.status().name())));
    }
}
