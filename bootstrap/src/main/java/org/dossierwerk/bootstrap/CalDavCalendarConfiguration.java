package org.dossierwerk.bootstrap;

import java.time.Clock;
import org.dossierwerk.adapters.calendar.caldav.CalDav;
import org.dossierwerk.adapters.calendar.caldav.CalDavCalendar;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calendars on servers that speak CalDAV. Nobody has to be known there beforehand, so that they can be linked unless it is unwanted. */
@Configuration(proxyBeanMethods = false)
class CalDavCalendarConfiguration {

    @Bean
    @ConditionalOnProperty(name = "dossierwerk.calendars.caldav.enabled", matchIfMissing = true)
    CalDavCalendar calDavCalendar(CalDavCalendarProperties caldav, OfficeProperties office, Clock clock) {
        return CalDavCalendar.with(
                CalDav.with(caldav.ownHosts(), office.office().zone()), clock);
    }
}
