package org.dossierwerk.bootstrap;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.dossierwerk.adapters.calendar.holiday.JollydayHolidays;
import org.dossierwerk.adapters.calendar.icalendar.ICalendarListing;
import org.dossierwerk.adapters.calendar.icalendar.ICalendarReplyReader;
import org.dossierwerk.adapters.calendar.icalendar.ICalendarWriter;
import org.dossierwerk.adapters.mail.OwaspCleaner;
import org.dossierwerk.adapters.persistence.file.DossierKeys;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.outbox.RelaySettings;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.file.FilePress;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.file.Fingerprints;
import org.dossierwerk.application.port.file.VirusScanner;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.port.mail.Mailbox;
import org.dossierwerk.application.port.secret.PasswordHasher;
import org.dossierwerk.application.port.secret.Sealer;
import org.dossierwerk.application.port.source.SourceDataProvider;
import org.dossierwerk.application.port.storage.Storage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The office, and the threads that work for it. */
@Configuration(proxyBeanMethods = false)
class OfficeConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Nudge mailNudge() {
        return new Nudge();
    }

    @Bean
    Nudge fileNudge() {
        return new Nudge();
    }

    @Bean
    Nudge calendarNudge() {
        return new Nudge();
    }

    @Bean
    Office office(
            Storage storage,
            MailTransport mail,
            MailWatch watch,
            PasswordHasher passwords,
            FileStore files,
            VirusScanner scanner,
            FilePress press,
            Fingerprints fingerprints,
            ObjectProvider<Mailbox> mailbox,
            ObjectProvider<SourceDataProvider> source,
            ObjectProvider<CalendarProvider> calendars,
            Sealer sealer,
            Clock clock,
            List<Nudge> nudges,
            OfficeProperties properties) {
        var builder = Office.builder()
                .storage(new NudgingStorage(storage, nudges))
                .mail(watch.over(mail))
                .cleaner(new OwaspCleaner())
                .invitations(new ICalendarWriter())
                .listings(new ICalendarListing())
                .holidays(new JollydayHolidays())
                .passwords(passwords)
                .files(files)
                .scanner(scanner)
                .press(press)
                .fingerprints(fingerprints)
                .calendars(
                        LinkableCalendars.of(calendars.orderedStream()),
                        sealer,
                        properties.calendars().rules(properties.address()))
                .clock(clock)
                .mailRules(properties.mail().rules())
                .deskAddress(properties.address())
                .portalAddress(properties.address());
        mailbox.ifAvailable(part -> builder.returns(
                Objects.requireNonNull(properties.mail().returns()).addresses(), part, new ICalendarReplyReader()));
        var settings = properties.sourceData();
        if (settings != null) {
            source.ifAvailable(provider -> builder.sourceData(provider, sealer, settings.documentKind()));
        }
        var office = builder.build();
        office.setUp().open(NewOffice.settings(properties.office()));
        return office;
    }

    @Bean
    OfficeJob mailJob(Office office, Nudge mailNudge, OfficeProperties properties) {
        return new OfficeJob("mail-relay", office.mailRelay()::runOnce, mailNudge, properties.relay());
    }

    @Bean
    OfficeJob fileJob(Office office, Nudge fileNudge, OfficeProperties properties) {
        return new OfficeJob("file-relay", office.fileRelay()::runOnce, fileNudge, properties.fileRelay());
    }

    @Bean
    OfficeJob calendarJob(Office office, Nudge calendarNudge, OfficeProperties properties) {
        return new OfficeJob(
                "calendar-relay",
                office.calendarRelay()::runOnce,
                calendarNudge,
                properties.calendars().writing().job());
    }

    @Bean
    OfficeJob calendarReadingJob(Office office, OfficeProperties properties) {
        return new OfficeJob(
                "calendar-reading",
                office.calendarPulls()::runOnce,
                new Nudge(),
                properties.calendars().reading().job());
    }

    /** Keeps hold of what the relays have under way, on a thread that waits for none of it. */
    @Bean
    OfficeJob heartbeatJob(Office office) {
        return new OfficeJob(
                "relay-heartbeat",
                () -> {
                    office.mailRelay().heartbeat();
                    office.fileRelay().heartbeat();
                    office.calendarRelay().heartbeat();
                    return 0;
                },
                new Nudge(),
                new OfficeProperties.Job(true, RelaySettings.standard().heartbeat(), 1));
    }

    @Bean
    OfficeJob fileUpkeepJob(Office office, OfficeProperties properties) {
        var upkeep = office.fileUpkeep();
        return new OfficeJob("file-upkeep", () -> upkeep.runOnce() ? 1 : 0, new Nudge(), properties.fileUpkeep());
    }

    /** After the master keys were rotated. */
    @Bean
    OfficeJob keyUpkeepJob(DossierKeys keys, OfficeProperties properties) {
        return new OfficeJob("key-upkeep", keys::rewrapSome, new Nudge(), properties.fileUpkeep());
    }

    /** Once an hour is enough for what waits a day; with the relay, which is where files are worked on. */
    @Bean
    OfficeJob stagedFilesJob(Office office, OfficeProperties properties) {
        return new OfficeJob(
                "staged-files",
                () -> {
                    office.stagedFiles().sweep();
                    return 0;
                },
                new Nudge(),
                new OfficeProperties.Job(properties.fileRelay().enabled(), Duration.ofHours(1), 1));
    }

    @Bean
    OfficeJob plannedRunsJob(Office office, OfficeProperties properties) {
        return new OfficeJob(
                "planned-runs", () -> office.plannedRuns().runOnce() ? 1 : 0, new Nudge(), properties.plannedRuns());
    }

    @Bean
    OfficeJob remindersJob(Office office, OfficeProperties properties) {
        return new OfficeJob("reminders", office.dueReminders()::runOnce, new Nudge(), properties.reminders());
    }

    @Bean
    OfficeJob appointmentRemindersJob(Office office, OfficeProperties properties) {
        return new OfficeJob(
                "appointment-reminders",
                office.dueAppointmentReminders()::runOnce,
                new Nudge(),
                properties.appointmentReminders());
    }

    /** Reads what comes back; without a mailbox there is nothing to read. */
    @Bean
    OfficeJob mailReadingJob(Office office, OfficeProperties properties) {
        var returns = properties.mail().returns();
        var job = returns == null
                ? new OfficeProperties.Job(false, Duration.ofMinutes(1), 1)
                : returns.reading().job();
        return new OfficeJob("mail-reading", office.mailReading()::runOnce, new Nudge(), job);
    }
}
