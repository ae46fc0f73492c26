package org.dossierwerk.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.dossierwerk.adapters.mail.GraphTransport;
import org.dossierwerk.adapters.mail.SmtpTransport;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.testkit.Mails;
import org.dossierwerk.application.testkit.leak.Canary;
import org.dossierwerk.application.testkit.mail.ScriptedSmtpServer;
import org.dossierwerk.application.testkit.mail.StrictGraphServer;
import org.dossierwerk.application.testkit.mail.TakenMail;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What the settings of mail make of it. */
@Tag("BEY-16")
class MailConfigurationTest {

    @EnableConfigurationProperties(OfficeProperties.class)
    private static final class Settings {}

    private static ApplicationContextRunner mail(String transport, String... settings) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Settings.class, MailConfiguration.class)
                .withPropertyValues("dossierwerk.mail.transport=" + transport)
                .withPropertyValues(settings);
    }

    @Test
    void mail_leaves_from_a_mailbox_of_microsoft_365() throws Exception {
        try (var server = StrictGraphServer.start(
                "delinde.example", "app-1", Canary.WORD, "kantoor@delinde.example", Clock.systemUTC())) {
            mail(
                            "graph",
                            "dossierwerk.mail.graph.tenant=delinde.example",
                            "dossierwerk.mail.graph.client-id=app-1",
                            "dossierwerk.mail.graph.client-secret=" + Canary.WORD,
                            "dossierwerk.mail.graph.mailbox=kantoor@delinde.example",
                            "dossierwerk.mail.graph.login=" + server.address(),
                            "dossierwerk.mail.graph.service=" + server.address())
                    .run(context -> {
                        assertThat(context).hasNotFailed().hasSingleBean(MailTransport.class);
                        context.getBean(GraphTransport.class).send(Mails.invitation("configured@dossierwerk"));
                        assertThat(server.sent()).hasSize(1);
                    });
        }
    }

    @Test
    void conversations_with_a_mail_server_end_with_the_application() throws Exception {
        try (var server = ScriptedSmtpServer.plain()) {
            mail(
                            "smtp",
                            "dossierwerk.mail.smtp.host=127.0.0.1",
                            "dossierwerk.mail.smtp.port=" + server.port(),
                            "dossierwerk.mail.smtp.security=none")
                    .run(context -> {
                        var transport = context.getBean(SmtpTransport.class);
                        transport.send(Mails.invitation("one@dossierwerk"));
                        transport.send(Mails.invitation("two@dossierwerk"));
                        assertThat(server.conversations()).isEqualTo(1);
                    });

            assertThat(server.taken()).extracting(TakenMail::messageId).hasSize(2);
            for (int i = 0; i < 100 && !server.heard().contains("QUIT"); i++) {
                Thread.sleep(50);
            }
            assertThat(server.heard()).contains("QUIT");
        }
    }

    @Test
    void a_mailbox_that_is_not_named_is_said_at_start() {
        mail("graph")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("dossierwerk.mail.graph.tenant is not set"));
    }
}
