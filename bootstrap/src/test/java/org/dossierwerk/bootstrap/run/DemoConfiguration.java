package org.dossierwerk.bootstrap.run;

import java.time.Clock;
import java.util.function.Function;
import org.dossierwerk.adapters.calendar.icalendar.ICalendarWriter;
import org.dossierwerk.adapters.mail.DirectoryTransport;
import org.dossierwerk.adapters.mail.OwaspCleaner;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.port.secret.PasswordHasher;
import org.dossierwerk.application.port.storage.Storage;
import org.dossierwerk.bootstrap.OfficeProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code --demo}: fills the office before the first request and tells the ways in after the start. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "dossierwerk.demo", havingValue = "true")
class DemoConfiguration {

    @Bean
    Demonstration demonstration(
            Storage storage, DirectoryTransport mail, PasswordHasher passwords, OfficeProperties properties) {
        Function<Clock, Office> offices = clock -> Office.builder()
                .storage(storage)
                .mail(mail)
                .cleaner(new OwaspCleaner())
                .invitations(new ICalendarWriter())
                .passwords(passwords)
                .clock(clock)
                .deskAddress(properties.address())
                .portalAddress(properties.address())
                .build();
        return new Demonstration(offices, mail::list);
    }
}
