package org.dossierwerk.bootstrap;

import java.time.Clock;
import org.dossierwerk.adapters.calendar.caldav.CalDavCalendar;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calendars on CalDAV servers, unless the office wants none. */
@Configuration(proxyBeanMethods = false)
class CalDavConfiguration {

    @Bean
    @ConditionalOnBooleanProperty(name = "dossierwerk.calendars.caldav.enabled", matchIfMissing = true)
    CalDavCalendar calDavCalendar(CalDavProperties caldav, Clock clock) {
        return CalDavCalendar.with(caldav.calDav(), clock);
    }
}
