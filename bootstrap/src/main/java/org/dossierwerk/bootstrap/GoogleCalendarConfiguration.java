package org.dossierwerk.bootstrap;

import java.time.Clock;
import org.dossierwerk.adapters.calendar.google.GoogleCalendar;
import org.dossierwerk.adapters.calendar.oauth.AskedLeave;
import org.dossierwerk.adapters.calendar.oauth.GrantedTokens;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calendars at Google, for an office that Google knows. */
@Configuration(proxyBeanMethods = false)
class GoogleCalendarConfiguration {

    @Bean
    @ConditionalOnProperty("dossierwerk.calendars.google.client-id")
    GoogleCalendar googleCalendar(GoogleCalendarProperties google, Clock clock) {
        var client = google.client();
        return new GoogleCalendar(
                google.service(),
                new GrantedTokens(client, clock),
                AskedLeave.atGoogle(client, clock),
                google.timeout(),
                clock);
    }
}
