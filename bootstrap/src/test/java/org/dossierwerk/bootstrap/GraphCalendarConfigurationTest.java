package org.dossierwerk.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.dossierwerk.adapters.calendar.graph.GraphCalendar;
import org.dossierwerk.application.port.calendar.provider.Consent;
import org.dossierwerk.application.testkit.leak.Canary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class GraphCalendarConfigurationTest {

    private final ApplicationContextRunner office =
            new ApplicationContextRunner().withUserConfiguration(Parts.class, GraphCalendarConfiguration.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(GraphCalendarProperties.class)
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @Test
    void an_office_that_microsoft_does_not_know_has_no_such_calendars() {
        office.run(context -> assertThat(context).doesNotHaveBean(GraphCalendar.class));
    }

    @Test
    void owners_give_leave_in_the_browser() {
        office.withPropertyValues(
                        "dossierwerk.calendars.graph.client-id=dossierwerk",
                        "dossierwerk.calendars.graph.client-secret=" + Canary.WORD)
                .run(context -> assertThat(context.getBean(GraphCalendar.class)).isInstanceOf(Consent.class));
    }

    @Test
    void an_application_with_a_right_of_its_own_asks_nobody() {
        office.withPropertyValues(
                        "dossierwerk.calendars.graph.client-id=dossierwerk",
                        "dossierwerk.calendars.graph.client-secret=" + Canary.WORD,
                        "dossierwerk.calendars.graph.tenant=office.example",
                        "dossierwerk.calendars.graph.access=application")
                .run(context -> assertThat(context.getBean(GraphCalendar.class)).isNotInstanceOf(Consent.class));
    }

    @Test
    void a_secret_that_is_missing_is_told_when_the_office_starts() {
        office.withPropertyValues("dossierwerk.calendars.graph.client-id=dossierwerk")
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("client-secret is not set"));
    }

    @Test
    @Tag("CAL-12")
    void a_certificate_that_cannot_be_opened_is_told_when_the_office_starts(@TempDir Path folder) throws IOException {
        var store = Files.writeString(folder.resolve("graph.p12"), "none");
        office.withPropertyValues(
                        "dossierwerk.calendars.graph.client-id=dossierwerk",
                        "dossierwerk.calendars.graph.certificate=" + store,
                        "dossierwerk.calendars.graph.certificate-password=" + Canary.WORD)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("graph.p12 cannot be used with that password"));
    }

    @Test
    void a_secret_never_shows() {
        office.withPropertyValues("dossierwerk.calendars.graph.client-secret=" + Canary.WORD)
                .run(context -> assertThat(
                                context.getBean(GraphCalendarProperties.class).toString())
                        .doesNotContain(Canary.WORD));
    }
}
