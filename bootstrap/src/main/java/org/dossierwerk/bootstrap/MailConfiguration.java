package org.dossierwerk.bootstrap;

import java.time.Duration;
import java.util.Objects;
import org.dossierwerk.adapters.mail.DirectoryTransport;
import org.dossierwerk.adapters.mail.GraphTransport;
import org.dossierwerk.adapters.mail.ImapMailbox;
import org.dossierwerk.adapters.mail.OwaspCleaner;
import org.dossierwerk.adapters.mail.SmtpTransport;
import org.dossierwerk.adapters.web.mailbox.DeliveredMail;
import org.dossierwerk.application.port.mail.Mailbox;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How mail leaves: to a server, through Microsoft Graph, or into a folder where it can be read. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final Duration KEEP_OPEN = Duration.ofSeconds(15);

    @Bean
    @ConditionalOnProperty(name = "dossierwerk.mail.transport", havingValue = "directory")
    DirectoryTransport mailDirectory(OfficeProperties properties) {
        return DirectoryTransport.into(properties.mail().directory());
    }

    @Bean
    @ConditionalOnProperty(name = "dossierwerk.mail.transport", havingValue = "directory")
    DeliveredMail mailFolder(DirectoryTransport directory) {
        return new MailFolder(directory);
    }

    @Bean
    @ConditionalOnProperty(name = "dossierwerk.mail.transport", havingValue = "smtp")
    SmtpTransport mailServer(OfficeProperties properties) {
        var smtp = Objects.requireNonNull(properties.mail().smtp(), "dossierwerk.mail.smtp.host is not set");
        return SmtpTransport.keepingOpen(smtp.server(), KEEP_OPEN);
    }

    @Bean
    @ConditionalOnProperty(name = "dossierwerk.mail.transport", havingValue = "smtp")
    OfficeJob mailServerJob(SmtpTransport server) {
        return new OfficeJob(
                "mail-idle",
                () -> {
                    server.closeIdle();
                    return 0;
                },
                new Nudge(),
                new OfficeProperties.Job(true, KEEP_OPEN, 1));
    }

    @Bean
    @ConditionalOnProperty(name = "dossierwerk.mail.transport", havingValue = "graph")
    GraphTransport graphMailbox(OfficeProperties properties) {
        var graph = Objects.requireNonNull(properties.mail().graph(), "dossierwerk.mail.graph.tenant is not set");
        return GraphTransport.to(graph.graph());
    }

    @Bean
    MailWatch mailWatch() {
        return new MailWatch();
    }

    @Bean
    @ConditionalOnProperty("dossierwerk.mail.returns.imap.host")
    Mailbox mailbox(OfficeProperties properties) {
        var returns = Objects.requireNonNull(properties.mail().returns());
        return ImapMailbox.at(returns.imap().server(), new OwaspCleaner(), returns.trusted());
    }
}
