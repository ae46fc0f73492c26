package org.dossierwerk.bootstrap;

import java.time.Clock;
import org.dossierwerk.adapters.calendar.graph.GraphCalendar;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calendars of Microsoft 365, for an office that Microsoft knows. */
@Configuration(proxyBeanMethods = false)
class GraphCalendarConfiguration {

    @Bean
    @ConditionalOnProperty("dossierwerk.calendars.graph.client-id")
    GraphCalendar graphCalendar(GraphCalendarProperties microsoft, Clock clock) {
        return switch (microsoft.access()) {
            case LEAVE -> GraphCalendar.byLeave(microsoft.graph(), microsoft.client(), clock);
            case APPLICATION -> GraphCalendar.asApplication(microsoft.graph(), microsoft.client(), clock);
        };
    }
}
