package org.dossierwerk.bootstrap.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossierwerk.application.Desk;
import org.dossierwerk.bootstrap.harness.Axe;
import org.dossierwerk.bootstrap.harness.Browsers;
import org.dossierwerk.bootstrap.harness.Browsers.Reader;
import org.dossierwerk.bootstrap.harness.Browsers.Width;
import org.dossierwerk.bootstrap.harness.Eventually;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.HttpVisitor;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes back by mail, as the adviser sees it. */
class WhatComesBackPagesTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    @RegisterExtension
    @Order(1)
    static final OfficeMailbox MAILBOX = new OfficeMailbox();

    @RegisterExtension
    @Order(2)
    static final RunningOffice OFFICE = RunningOffice.started(MAILBOX.settings());

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static UserId anna;
    private static HttpVisitor page;

    @BeforeAll
    static void anna_works_here() {
        anna = OFFICE.people().administrator("Anna", "Adviseur");
        page = new HttpVisitor(OFFICE.address()).signIn("anna");
    }

    /** Somebody who was invited to a meeting, and what the mail with the invitation says. */
    private record Invited(DossierId dossier, AppointmentId appointment, String address, MimeMessage mail) {

        String path() {
            return "/dossiers/" + dossier.value() + "/appointments/" + appointment.value();
        }

        String replyTo() throws Exception {
            return ((InternetAddress) mail.getReplyTo()[0]).getAddress();
        }

        String bouncesTo() throws Exception {
            return mail.getHeader("Return-Path")[0].replaceAll("[<>]", "");
        }

        String mailPath() {
            return "/dossiers/" + dossier.value() + "/mail/"
                    + desk().mailing().outbox(dossier).get(0).id().value();
        }

        void writes() throws Exception {
            MAILBOX.receive(
                    "From: Zoe Wit <" + address + ">",
                    "To: " + replyTo(),
                    "Subject: Re: Uw afspraak",
                    "Content-Type: text/html; charset=utf-8",
                    "",
                    "<p>Mag mijn broer mee?</p><script>alert(1)</script><img src=x onerror=alert(1)>");
        }

        /** The server of the address says that nobody reads mail there. */
        void isUnknown() throws Exception {
            MAILBOX.receive(
                    "Return-Path: <>",
                    "From: mailer-daemon@relay.test",
                    "To: " + bouncesTo(),
                    "Subject: Mail delivery failed",
                    "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                    "",
                    "--b",
                    "Content-Type: message/delivery-status",
                    "",
                    "Reporting-MTA: dns; relay.test",
                    "",
                    "Action: failed",
                    "Final-Recipient: rfc822; " + address,
                    "Status: 5.1.1",
                    "Diagnostic-Code: smtp; 550 5.1.1 No such user",
                    "",
                    "--b--");
        }

        void answers(String method, String participation, String... more) throws Exception {
            MAILBOX.receive(
                    "From: " + address,
                    "To: " + replyTo(),
                    "Subject: Re: Uw afspraak",
                    "MIME-Version: 1.0",
                    "Content-Type: text/calendar; charset=utf-8; method=" + method,
                    "",
                    "BEGIN:VCALENDAR",
                    "VERSION:2.0",
                    "METHOD:" + method,
                    "BEGIN:VEVENT",
                    "UID:" + appointment.value() + "@dossierwerk",
                    "DTSTAMP:" + STAMP.format(OFFICE.clock().instant().atOffset(ZoneOffset.UTC)),
                    "SEQUENCE:0",
                    "ATTENDEE;PARTSTAT=" + participation + ":mailto:" + address,
                    String.join("\r\n", more),
                    "END:VEVENT",
                    "END:VCALENDAR");
        }
    }

    private static Desk desk() {
        return OFFICE.people().desk(anna);
    }

    private static Invited invited(String first, int hour) {
        var address = first.toLowerCase(Locale.ROOT) + "@client.test";
        var given = new Given(desk());
        var dossier = given.dossier(anna, first, "Wit", address);
        var start = LocalDateTime.ofInstant(OFFICE.clock().instant(), AMSTERDAM)
                .toLocalDate()
                .plusDays(14)
                .atTime(hour, 0);
        var appointment = given.appointment(dossier, given.type("Gesprek met " + first), anna, start);
        return new Invited(dossier, appointment, address, OFFICE.mailbox().awaitTo(address, 1));
    }

    private static String answers(Invited invited) {
        return page.page(invited.path()).select("#panel-answers + ul").text();
    }

    @Test
    @Tag("BEY-05")
    void who_accepted_is_shown_at_the_appointment() throws Exception {
        var emma = invited("Emma", 9);
        assertThat(answers(emma)).contains("Emma Wit", "Nog geen antwoord");
        emma.answers("REPLY", "ACCEPTED");
        Eventually.holds(() -> assertThat(answers(emma)).contains("Heeft geaccepteerd"));
    }

    @Test
    @Tag("BEY-05")
    void a_proposed_time_is_work_that_leads_to_the_form_with_that_time() throws Exception {
        var daan = invited("Daan", 11);
        var start = LocalDateTime.ofInstant(OFFICE.clock().instant(), AMSTERDAM)
                .toLocalDate()
                .plusDays(20);
        var day = start.format(DateTimeFormatter.BASIC_ISO_DATE);
        daan.answers(
                "COUNTER",
                "TENTATIVE",
                "DTSTART;TZID=Europe/Amsterdam:" + day + "T103000",
                "DTEND;TZID=Europe/Amsterdam:" + day + "T111500");
        Eventually.holds(() -> assertThat(page.page("/today").text()).contains("Ander moment voorgesteld: Daan Wit"));
        var link = page.page("/today").select("a[href*=proposed]").attr("href");
        assertThat(link).startsWith(daan.path());
        var form = page.page(link);
        assertThat(form.select(".panel__form [name=time]").val()).isEqualTo("10:30");
        assertThat(form.select(".panel__form [name=duration]").val()).isEqualTo("45");
        assertThat(form.select(".panel__form [name=date]").val())
                .contains(DateTimeFormatter.ofPattern("dd-MM-uuuu").format(start));
        assertThat(answers(daan)).contains("Stelt een ander moment voor", "Zet dit moment in het formulier");
        assertThat(desk().appointments().get(daan.appointment()).state().revision())
                .isZero();
    }

    @Test
    @Tag("BEY-16")
    void words_are_read_beside_the_message_they_answer() throws Exception {
        var zoe = invited("Zoe", 13);
        zoe.writes();
        Eventually.holds(() -> assertThat(page.page(zoe.mailPath())
                        .select("#mail-received ~ article")
                        .text())
                .contains("Zoe Wit", "Mag mijn broer mee?", "Niet bevestigd")
                .doesNotContain("alert"));
        assertThat(page.page("/today").text()).contains("Antwoord per e-mail: Zoe Wit – Re: Uw afspraak");
    }

    @Test
    @Tag("BEY-16")
    void a_bounced_address_is_flagged_on_the_card_until_somebody_says_that_it_works() throws Exception {
        var nico = invited("Nico", 15);
        nico.isUnknown();
        Eventually.holds(() -> assertThat(page.page(nico.mailPath()).text()).contains("Teruggekomen", "No such user"));
        var person = desk().dossiers().get(nico.dossier()).applicants().get(0).person();
        var card = "/parties/" + person.value();
        assertThat(page.page(card).text()).contains("nico@client.test kwam op", "No such user");
        assertThat(page.post(card + "/deliverable", Map.of()).statusCode()).isIn(302, 303);
        assertThat(page.page(card).text()).doesNotContain("No such user");
    }

    /** Without the frames of letters: no script runs there, so that the checker would wait for ever. */
    @ParameterizedTest
    @EnumSource(Width.class)
    void it_stands_in_nobodys_way(Width width) throws Exception {
        var ida = invited(width == Width.PHONE ? "Ida" : "Ina", width == Width.PHONE ? 8 : 17);
        ida.answers("COUNTER", "TENTATIVE", "COMMENT:Graag iets later\\, dan ben ik terug van mijn werk");
        ida.writes();
        Eventually.holds(() ->
                assertThat(page.page(ida.mailPath()).select("#mail-received")).hasSize(1));
        ida.isUnknown();
        Eventually.holds(() -> assertThat(page.page(ida.mailPath()).text()).contains("Teruggekomen"));
        var person = desk().dossiers().get(ida.dossier()).applicants().get(0).person();
        var reader = new Reader(width, ColorScheme.LIGHT, "nl-NL");
        try (var visit = BROWSERS.inspection(OFFICE.address(), reader).signIn("/sign-in", "anna")) {
            for (var path : List.of(ida.path(), ida.mailPath(), "/parties/" + person.value(), "/today")) {
                visit.page().navigate(path);
                visit.picture("returns-" + path.split("/")[path.split("/").length > 3 ? 3 : 1]);
                assertThat(Axe.on(visit.page()).exclude("iframe").analyze().getViolations())
                        .as(path)
                        .isEmpty();
            }
        }
    }
}
