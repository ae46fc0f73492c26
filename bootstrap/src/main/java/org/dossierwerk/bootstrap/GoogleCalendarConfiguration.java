package org.dossierwerk.bootstrap;

import java.time.Clock;
import org.dossierwerk.adapters.calendar.google.GoogleCalendar;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calendars at Google, for an office that Google knows: by what its administrator delegated, else by each owner's leave. */
@Configuration(proxyBeanMethods = false)
class GoogleCalendarConfiguration {

    @Bean
    @ConditionalOnProperty("dossierwerk.calendars.google.service-account")
    GoogleCalendar delegatedGoogleCalendar(GoogleCalendarProperties google, Clock clock) {
        return GoogleCalendar.delegated(google.service(), google.account(), google.timeout(), clock);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("dossierwerk.calendars.google.client-id")
    GoogleCalendar googleCalendar(GoogleCalendarProperties google, Clock clock) {
        return GoogleCalendar.byLeave(google.service(), google.client(), google.timeout(), clock);
    }
}
