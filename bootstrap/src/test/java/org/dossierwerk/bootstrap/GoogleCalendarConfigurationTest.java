package org.dossierwerk.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import org.dossierwerk.adapters.calendar.oauth.AskedLeave;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.dossierwerk.application.port.calendar.provider.RemoteCalendar;
import org.dossierwerk.application.testkit.calendar.KeptAccount;
import org.dossierwerk.application.testkit.calendar.OAuthLaboratory;
import org.dossierwerk.application.testkit.calendar.google.GoogleLaboratory;
import org.dossierwerk.application.testkit.leak.Canary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What the settings of Google make of it. */
class GoogleCalendarConfigurationTest {

    private static final String SECRET = Canary.in("an office secret of thirty-two letters");
    private static final String EMMA = "emma@example.nl";

    @EnableConfigurationProperties(GoogleCalendarProperties.class)
    private static final class Settings {}

    private static ApplicationContextRunner calendars(String... settings) {
        return new ApplicationContextRunner()
                .withBean(Clock.class, Clock::systemUTC)
                .withUserConfiguration(Settings.class, GoogleCalendarConfiguration.class)
                .withPropertyValues(settings);
    }

    @Test
    void an_office_that_google_does_not_know_links_no_calendar_there() {
        calendars().run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(CalendarProvider.class));
    }

    @Test
    void an_office_that_google_knows_links_calendars_there() {
        try (var leave = OAuthLaboratory.start("office", SECRET, Clock.systemUTC());
                var laboratory = GoogleLaboratory.start(
                        Clock.systemUTC(), token -> leave.holder(token).map(OAuthLaboratory.Holder::user))) {
            laboratory.open(EMMA, ZoneId.of("Europe/Amsterdam"));
            var account = new KeptAccount(null, EMMA, leave.leave(EMMA, Set.of("openid")));
            leave.endAccessTokens();

            calendars(
                            "dossierwerk.calendars.google.client-id=office",
                            "dossierwerk.calendars.google.client-secret=" + SECRET,
                            "dossierwerk.calendars.google.service=" + laboratory.address(),
                            "dossierwerk.calendars.google.authorization=" + leave.authorization(),
                            "dossierwerk.calendars.google.token=" + leave.token(),
                            "dossierwerk.calendars.google.revocation=" + leave.revocation())
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        var google = context.getBean(CalendarProvider.class);
                        assertThat(google.calendars(account))
                                .extracting(RemoteCalendar::id)
                                .containsExactly(EMMA);
                        assertThat(context.getBean(GoogleCalendarProperties.class)
                                        .toString())
                                .doesNotContain(SECRET);
                    });
        }
    }

    @Test
    @Tag("O-7")
    void what_an_administrator_delegated_takes_the_place_of_each_owners_leave(@TempDir Path folder) throws IOException {
        var key = folder.resolve("key.json");
        try (var leave = OAuthLaboratory.start("office", SECRET, Clock.systemUTC());
                var laboratory = GoogleLaboratory.start(
                        Clock.systemUTC(), token -> leave.holder(token).map(OAuthLaboratory.Holder::user))) {
            laboratory.open(EMMA, ZoneId.of("Europe/Amsterdam"));
            Files.writeString(key, leave.delegate(Set.copyOf(AskedLeave.AT_GOOGLE)));

            calendars(
                            "dossierwerk.calendars.google.service-account=" + key,
                            "dossierwerk.calendars.google.service=" + laboratory.address())
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        var google = context.getBean(CalendarProvider.class);
                        assertThat(google.capabilities())
                                .contains(Capability.OFFICE_LEAVE)
                                .doesNotContain(Capability.CONSENT);
                        assertThat(google.calendars(new KeptAccount(null, EMMA, "")))
                                .extracting(RemoteCalendar::id)
                                .containsExactly(EMMA);
                    });
        }
    }

    @Test
    void a_key_file_that_is_none_is_told_at_the_start(@TempDir Path folder) throws IOException {
        var key = Files.writeString(folder.resolve("key.json"), "{\"type\":\"authorized_user\"}");
        calendars("dossierwerk.calendars.google.service-account=" + key)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("Not the key file of a service account"));
    }

    @Test
    void a_secret_is_never_sent_in_clear() {
        calendars(
                        "dossierwerk.calendars.google.client-id=office",
                        "dossierwerk.calendars.google.client-secret=" + SECRET,
                        "dossierwerk.calendars.google.service=http://calendar.example.nl/")
                .run(context -> assertThat(context).hasFailed());
    }
}
