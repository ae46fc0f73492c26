package org.dossierwerk.bootstrap;

import java.util.Objects;
import org.dossierwerk.adapters.mail.DirectoryTransport;
import org.dossierwerk.adapters.mail.ImapMailbox;
import org.dossierwerk.adapters.mail.OwaspCleaner;
import org.dossierwerk.adapters.mail.SmtpTransport;
import org.dossierwerk.adapters.web.mailbox.DeliveredMail;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.port.mail.Mailbox;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How mail leaves: to a server, or into a folder where it can be read. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

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
    MailTransport mailServer(OfficeProperties properties) {
        var smtp = Objects.requireNonNull(properties.mail().smtp(), "dossierwerk.mail.smtp.host is not set");
        return SmtpTransport.to(smtp.server());
    }

    @Bean
    @ConditionalOnProperty("dossierwerk.mail.returns.imap.host")
    Mailbox mailbox(OfficeProperties properties) {
        var returns = Objects.requireNonNull(properties.mail().returns());
        return ImapMailbox.at(returns.imap().server(), new OwaspCleaner(), returns.trusted());
    }
}
