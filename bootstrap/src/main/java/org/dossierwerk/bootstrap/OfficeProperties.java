package org.dossierwerk.bootstrap;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.dossierwerk.adapters.mail.Smtp;
import org.dossierwerk.domain.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What whoever runs the application decides, under {@code dossierwerk.*}.
 *
 * @param address where clients and staff reach it; links in mails begin with it and never with what a request claims
 * @param office what a new office starts with; its administrator changes it later
 * @param relay carries out the mail that waits in the outbox
 * @param fileRelay carries out what is to be done with files, in a lane of its own because a check may take long
 * @param plannedRuns carries out the scenarios whose moment has come
 * @param reminders reminds of missing documents when it is time
 */
@ConfigurationProperties("dossierwerk")
public record OfficeProperties(
        URI address,
        Office office,
        Mail mail,
        Job relay,
        Job fileRelay,
        Job plannedRuns,
        Job reminders,
        Storage storage,
        Files files) {

    /** @param mailbox the address that mails come from */
    public record Office(String name, ZoneId zone, Language language, String mailbox) {}

    /** How mail leaves. */
    public enum Transport {
        /** As {@code .eml} files, readable in the application. */
        DIRECTORY,
        SMTP
    }

    /**
     * @param directory for the transport of that name
     * @param smtp for the transport of that name, else null
     */
    public record Mail(
            Transport transport, Path directory, @Nullable SmtpServer smtp) {}

    /**
     * @param user null when the server asks for none
     */
    public record SmtpServer(
            String host,
            @DefaultValue("587") int port,
            @DefaultValue("STARTTLS_REQUIRED") Smtp.Security security,
            @Nullable String user,
            @Nullable String password) {

        Smtp server() {
            return Smtp.at(host, port, security, user, password);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "SmtpServer[" + server() + "]";
        }
    }

    /**
     * @param enabled whether this instance does it
     * @param interval between two looks
     * @param threads how many carry out side by side
     */
    public record Job(boolean enabled, Duration interval, int threads) {}

    /** @param allowUnsafe whether to run on a server that can lose what it has confirmed; for tests */
    public record Storage(boolean allowUnsafe) {}

    /**
     * @param directory where files lie, encrypted
     * @param keys the file of their keys, made at the first start; whoever loses it loses all files
     * @param clamd where ClamAV's daemon listens: a path, or a host and port; null when nobody looks for viruses
     */
    public record Files(Path directory, Path keys, @Nullable String clamd) {}
}
