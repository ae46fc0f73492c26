package org.dossierwerk.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.testkit.calendar.KeptAccount;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What the settings of CalDAV make of it. */
class CalDavConfigurationTest {

    /** Nothing listens there. */
    private static final URI SERVER = URI.create("http://127.0.0.1:9/");

    @EnableConfigurationProperties(CalDavProperties.class)
    private static final class Settings {}

    private static ApplicationContextRunner calendars(String... settings) {
        return new ApplicationContextRunner()
                .withBean(Clock.class, Clock::systemUTC)
                .withUserConfiguration(Settings.class, CalDavConfiguration.class)
                .withPropertyValues(settings);
    }

    private static void says(CalendarProvider provider, Kind kind) {
        assertThatThrownBy(() -> provider.calendars(new KeptAccount(SERVER, "ada", "a-password")))
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    @Test
    void calendars_on_public_servers_can_be_linked_and_this_machine_is_left_alone() {
        calendars().run(context -> says(context.getBean(CalendarProvider.class), Kind.REJECTED));
    }

    @Test
    void a_server_of_the_offices_own_is_spoken_to() {
        calendars("dossierwerk.calendars.caldav.own-hosts=cloud.office.lan, 127.0.0.1")
                .run(context -> says(context.getBean(CalendarProvider.class), Kind.TRY_AGAIN));
    }

    @Test
    void an_office_that_wants_none_links_none() {
        calendars("dossierwerk.calendars.caldav.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(CalendarProvider.class));
    }
}
