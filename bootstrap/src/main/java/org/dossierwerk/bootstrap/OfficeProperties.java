package org.dossierwerk.bootstrap;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.dossierwerk.adapters.mail.Graph;
import org.dossierwerk.adapters.mail.Imap;
import org.dossierwerk.adapters.mail.Smtp;
import org.dossierwerk.application.calendar.CalendarRules;
import org.dossierwerk.application.calendar.RequestBudget;
import org.dossierwerk.application.mail.MailRules;
import org.dossierwerk.application.mail.ReturnAddresses;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What whoever runs the application decides, under {@code dossierwerk.*}.
 *
 * @param address where clients and staff reach it; links in mails begin with it and never with what a request claims
 * @param office what a new office starts with; its administrator changes it later
 * @param relay carries out the mail that waits in the outbox
 * @param fileRelay carries out what is to be done with files, in a lane of its own because a check may take long
 * @param plannedRuns carries out the scenarios whose moment has come
 * @param fileUpkeep reads stored files at night, throws away what nothing names, and wraps data keys anew after a rotation
 * @param reminders reminds of missing documents when it is time
 * @param appointmentReminders reminds of appointments when it is time
 * @param sourceData the provider that clients share data from; null when such data is delivered by hand
 * @param calendars how linked calendars are kept in step
 */
@ConfigurationProperties("dossierwerk")
public record OfficeProperties(
        URI address,
        Office office,
        Mail mail,
        Job relay,
        Job fileRelay,
        Job plannedRuns,
        Job fileUpkeep,
        Job reminders,
        Job appointmentReminders,
        Storage storage,
        Files files,
        @Nullable SourceData sourceData,
        @DefaultValue Calendars calendars) {

    /** @param mailbox the address that mails come from */
    public record Office(String name, ZoneId zone, Language language, String mailbox) {}

    /** How mail leaves. */
    public enum Transport {
        /** As {@code .eml} files, readable in the application. */
        DIRECTORY,
        SMTP,
        /** Through Microsoft Graph, from a mailbox of Microsoft 365. */
        GRAPH
    }

    /**
     * @param directory for the transport of that name
     * @param smtp for the transport of that name, else null
     * @param graph for the transport of that name, else null
     * @param hourlyLimit how many mails all instances together send in an hour; 0 for as many as there are
     * @param retryUnanswered whether a mail goes again when the server's last answer was lost; else somebody has to look
     * @param returns where answers and bounces go and are read, or null when people read them in the office's mailbox
     */
    public record Mail(
            Transport transport,
            Path directory,
            @Nullable SmtpServer smtp,
            @Nullable GraphMailbox graph,
            @Nullable Returns returns,
            @DefaultValue("1000") int hourlyLimit,
            @DefaultValue("true") boolean retryUnanswered) {

        MailRules rules() {
            return new MailRules(hourlyLimit == 0 ? Integer.MAX_VALUE : hourlyLimit, retryUnanswered);
        }
    }

    /**
     * What comes back. Mail to the two addresses with a plus sign and more behind their first part has to arrive in the mailbox too.
     *
     * @param bounces the address that servers report to, or null for the office's own
     * @param replies the address that readers answer to, or null for the office's own
     * @param trusted the name under which the office's own mail server writes Authentication-Results; empty when it does not
     * @param imap the mailbox in which all of it arrives
     * @param reading how often it is read
     */
    public record Returns(
            @Nullable String bounces,
            @Nullable String replies,
            @DefaultValue("") String trusted,
            ImapServer imap,
            @DefaultValue Reading reading) {

        ReturnAddresses addresses() {
            return new ReturnAddresses(address(bounces), address(replies));
        }

        private static @Nullable EmailAddress address(@Nullable String typed) {
            return typed == null ? null : EmailAddress.of(typed);
        }
    }

    /** As {@link Job}, with a mailbox's usual interval. */
    public record Reading(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("1m") Duration interval) {

        Job job() {
            return new Job(enabled, interval, 1);
        }
    }

    public record ImapServer(
            String host,
            @DefaultValue("993") int port,
            @DefaultValue("IMPLICIT_TLS") Smtp.Security security,
            String user,
            String password,
            @DefaultValue("INBOX") String folder) {

        Imap server() {
            return Imap.at(host, port, security, user, password, folder);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "ImapServer[" + server() + "]";
        }
    }

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
     * @param tenant the directory of the organisation, by id or domain
     * @param mailbox that mail comes from; the office's mailbox is this one or another address of it
     * @param login where tokens are given; another one in a national cloud
     * @param service where Graph is; another one in a national cloud
     * @param timeout for one whole answer
     */
    public record GraphMailbox(
            String tenant,
            String clientId,
            String clientSecret,
            String mailbox,

            @DefaultValue("https://login.microsoftonline.com")
            URI login,

            @DefaultValue("https://graph.microsoft.com") URI service,
            @DefaultValue("100s") Duration timeout) {

        Graph graph() {
            return new Graph(login, service, tenant, clientId, clientSecret, EmailAddress.of(mailbox), timeout);
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "GraphMailbox[" + mailbox + "]";
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
     * @param poll how often a linked calendar is read when its system tells of no changes
     * @param pollWithNotices how often it is read all the same when the system tells of them
     * @param notices whether calendar systems can reach {@code dossierwerk.address} from outside, over HTTPS
     * @param instances how many instances of the application may run at the same time; each asks its part of what is allowed
     * @param budgets how much systems are asked by all instances together at most, by their names, such as {@code graph}
     */
    public record Calendars(
            @DefaultValue("5m") Duration poll,
            @DefaultValue("30m") Duration pollWithNotices,
            @DefaultValue("false") boolean notices,
            @DefaultValue("1") int instances,
            @DefaultValue Map<String, Budget> budgets,
            @DefaultValue Lane writing,
            @DefaultValue Lane reading) {

        CalendarRules rules(URI address) {
            var own = new HashMap<String, RequestBudget>();
            budgets.forEach((system, budget) -> own.put(system, budget.value()));
            return new CalendarRules(poll, pollWithNotices, notices ? address : null)
                    .with(own)
                    .sharedBy(Math.max(1, instances));
        }
    }

    /**
     * @param application for all links together, if that is limited
     * @param link for each link
     */
    public record Budget(@Nullable Requests application, Requests link) {

        RequestBudget value() {
            return new RequestBudget(application == null ? null : application.rate(), link.rate());
        }
    }

    /** @param most in any such stretch of time */
    public record Requests(int most, @DefaultValue("1m") Duration window) {

        RequestBudget.Rate rate() {
            return new RequestBudget.Rate(most, window);
        }
    }

    /** As {@link Job}, with what suits calendars. */
    public record Lane(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("5s") Duration interval,
            @DefaultValue("2") int threads) {

        Job job() {
            return new Job(enabled, interval, threads);
        }
    }

    /** Where files lie. */
    public enum Store {
        DIRECTORY,
        /** A bucket of an object store. */
        S3
    }

    /**
     * @param directory for the store of that name
     * @param s3 for the store of that name, else null
     * @param leastFree of the disk under the directory; with less, health is down
     * @param keys the file of the keys for what belongs to no dossier, and for what was stored before dossiers had keys
     * @param masterKeys the file of the keys that wrap those of the dossiers; whoever loses one of the two files loses documents
     * @param clamd where ClamAV's daemon listens: a path, or a host and port; null when nobody looks for viruses
     */
    public record Files(
            @DefaultValue("DIRECTORY") Store store,
            Path directory,
            @Nullable Bucket s3,
            Path keys,
            Path masterKeys,
            @DefaultValue("1GB") DataSize leastFree,
            @Nullable String clamd) {}

    /** @param region as the store calls it */
    public record Bucket(URI endpoint, String region, String bucket, String accessKey, String secretKey) {

        /** Without the keys. */
        @Override
        public String toString() {
            return "Bucket[" + endpoint + " " + bucket + "]";
        }
    }

    /**
     * @param name as clients know the provider
     * @param authorization where clients are sent
     * @param token where their answer is exchanged
     * @param facts where the data is
     * @param document where its document is
     * @param clientSecret null when the provider gave none
     * @param callbackSecret with which the provider signs its notices to {@code /source-data/notices}
     * @param documentKind the name of the kind of document that the data comes as
     * @param timeout for one whole answer
     */
    public record SourceData(
            String name,
            URI authorization,
            URI token,
            URI facts,
            URI document,
            String clientId,
            @Nullable String clientSecret,
            @DefaultValue("") String scope,
            String callbackSecret,
            @DefaultValue("Brongegevens") String documentKind,
            @DefaultValue("20s") Duration timeout) {

        /** Without the secrets. */
        @Override
        public String toString() {
            return "SourceData[" + name + ", " + authorization + ", " + clientId + "]";
        }
    }
}
