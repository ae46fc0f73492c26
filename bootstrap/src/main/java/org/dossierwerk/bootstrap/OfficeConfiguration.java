package org.dossierwerk.bootstrap;

import java.time.Clock;
import java.time.Duration;
import org.dossierwerk.adapters.calendar.icalendar.ICalendarWriter;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.port.file.FilePress;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.file.VirusScanner;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.port.secret.PasswordHasher;
import org.dossierwerk.application.port.storage.Storage;
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
    Nudge nudge() {
        return new Nudge();
    }

    @Bean
    Office office(
            Storage storage,
            MailTransport mail,
            PasswordHasher passwords,
            FileStore files,
            VirusScanner scanner,
            FilePress press,
            Clock clock,
            Nudge nudge,
            OfficeProperties properties) {
        var office = Office.builder()
                .storage(new NudgingStorage(storage, nudge))
                .mail(mail)
                .invitations(new ICalendarWriter())
                .passwords(passwords)
                .files(files)
                .scanner(scanner)
                .press(press)
                .clock(clock)
                .deskAddress(properties.address())
                .portalAddress(properties.address())
                .build();
        office.setUp().open(NewOffice.settings(properties.office()));
        return office;
    }

    @Bean
    OfficeJob relayJob(Office office, Nudge nudge, OfficeProperties properties) {
        return new OfficeJob("relay", office.relay()::runOnce, nudge, properties.relay());
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
                new OfficeProperties.Job(properties.relay().enabled(), Duration.ofHours(1), 1));
    }

    @Bean
    OfficeJob plannedRunsJob(Office office, OfficeProperties properties) {
        return new OfficeJob(
                "planned-runs", () -> office.plannedRuns().runOnce() ? 1 : 0, new Nudge(), properties.plannedRuns());
    }
}
