package org.dossierwerk.bootstrap.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.bootstrap.harness.Eventually;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.HttpVisitor;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.office.UserId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the office to a real mailbox with a calendar, and back: Exim hands the mail over, Cyrus keeps it and answers. */
@Tag("real-mail")
@Tag("BEY-05")
@Tag("BEY-16")
class RealMailTest {

    @RegisterExtension
    @Order(1)
    static final PostOffice POST = new PostOffice();

    @RegisterExtension
    @Order(2)
    static final RunningOffice OFFICE = RunningOffice.started(POST.settings());

    private static UserId anna;

    @BeforeAll
    static void anna_works_here() {
        anna = OFFICE.people().administrator("Anna", "Adviseur");
    }

    private static Desk desk() {
        return OFFICE.people().desk(anna);
    }

    private static LocalDateTime inTwoWeeksAt(int hour) {
        return LocalDateTime.ofInstant(OFFICE.clock().instant(), ZoneId.of("Europe/Amsterdam"))
                .toLocalDate()
                .plusDays(14)
                .atTime(hour, 0);
    }

    @Test
    void an_invitation_stands_in_her_calendar_is_accepted_there_moved_and_cancelled() throws Exception {
        var given = new Given(desk());
        var dossier = given.dossier(anna, "Emma", "Wit", "emma@client.test");
        var appointment = given.appointment(dossier, given.type("Oriëntatie"), anna, inTwoWeeksAt(10));
        var emma = POST.emma();

        Eventually.holds(() -> assertThat(emma.event(appointment.value())).contains("T100000"));
        assertThat(emma.subjects()).hasSize(1);

        emma.accept(appointment.value());
        var page = new HttpVisitor(OFFICE.address()).signIn("anna");
        var path = "/dossiers/" + dossier.value() + "/appointments/" + appointment.value();
        Eventually.holds(
                () -> assertThat(page.page(path).select("#panel-answers + ul").text())
                        .contains("Emma Wit", "Heeft geaccepteerd"));

        var version = desk().appointments().get(appointment).state().version();
        var later = new Appointments.When(inTwoWeeksAt(15), null, null);
        desk().appointments().move(new Appointments.Move(appointment, version, later, anna, false));
        Eventually.holds(() -> assertThat(emma.event(appointment.value()))
                .contains("T150000", "SEQUENCE:1")
                .doesNotContain("T100000"));
        assertThat(page.page(path).select("#panel-answers + ul").text()).contains("Nog geen antwoord");

        desk().appointments().cancel(appointment, null);
        Eventually.holds(() -> {
            var event = emma.event(appointment.value());
            assertThat(event.isEmpty() || event.contains("STATUS:CANCELLED")).isTrue();
        });
        assertThat(emma.subjects()).hasSize(3);
    }

    @Test
    void a_mail_to_nobody_comes_back_and_the_adviser_reads_why() {
        var given = new Given(desk());
        var dossier = given.dossier(anna, "Nico", "Niemand", "niemand@client.test");
        given.appointment(dossier, given.type("Advies"), anna, inTwoWeeksAt(12));

        Eventually.holds(() -> assertThat(desk().mailing().outbox(dossier))
                .extracting(line -> line.status())
                .isEqualTo(List.of(MailStatus.BOUNCED)));
        var message =
                desk().mailing().get(desk().mailing().outbox(dossier).get(0).id());
        assertThat(message.state().failure()).contains("5.1.1");
        assertThat(desk().returns().undeliverable(dossier)).hasSize(1);
        assertThat(desk().workQueue().alerts().stream()
                        .map(line -> Optional.ofNullable(line.alert().notice().mail()))
                        .toList())
                .contains(Optional.of(message.state().id()));
    }
}
