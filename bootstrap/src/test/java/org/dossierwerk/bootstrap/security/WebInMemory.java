package org.dossierwerk.bootstrap.security;

import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import org.dossierwerk.adapters.calendar.icalendar.ICalendarWriter;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.port.secret.PasswordHasher;
import org.dossierwerk.application.testkit.InMemoryMail;
import org.dossierwerk.application.testkit.InMemoryStorage;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.application.testkit.SettableClock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

/**
 * The application's web as it is, security and all, on a server of its own; behind it an office in memory whose clock can be
 * set. Never found by scanning, so that it is part of no other application.
 */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        })
@EnableSpringHttpSession
@ConfigurationPropertiesScan("org.dossierwerk.bootstrap.web")
@ComponentScan(
        basePackages = {
            "org.dossierwerk.bootstrap.security",
            "org.dossierwerk.bootstrap.web",
            "org.dossierwerk.adapters.web"
        },
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|Test\\$.*)"))
class WebInMemory {

    @Bean
    SettableClock clock() {
        return SettableClock.at("2026-11-20T09:00:00Z");
    }

    @Bean
    InMemoryMail mail() {
        return new InMemoryMail();
    }

    @Bean
    Office office(Clock clock, InMemoryMail mail, PasswordHasher passwords) {
        var office = Office.builder()
                .storage(new InMemoryStorage())
                .mail(mail)
                .invitations(new ICalendarWriter())
                .passwords(passwords)
                .clock(clock)
                .deskAddress(URI.create("https://office.example"))
                .portalAddress(URI.create("https://office.example"))
                .build();
        office.setUp().open(OfficeExamples.settings());
        return office;
    }

    @Bean
    MapSessionRepository sessions() {
        return new MapSessionRepository(new ConcurrentHashMap<>());
    }

    static ServletWebServerApplicationContext start() {
        var application = new SpringApplication(WebInMemory.class);
        return (ServletWebServerApplicationContext) application.run(
                "--server.port=0",
                "--management.endpoint.health.group.readiness.include=readinessState",
                "--logging.level.root=warn");
    }
}
