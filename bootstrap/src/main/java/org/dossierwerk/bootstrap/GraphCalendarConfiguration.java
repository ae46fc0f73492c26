package org.dossierwerk.bootstrap;

import java.time.Clock;
import org.dossierwerk.adapters.calendar.graph.GraphCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calendars of Microsoft 365, for an office that Microsoft knows. */
@Configuration(proxyBeanMethods = false)
class GraphCalendarConfiguration {

    @Bean
    @ConditionalOnProperty("dossierwerk.calendars.graph.client-id")
    GraphCalendar graphCalendar(
            GraphCalendarProperties microsoft,
            @Value("${dossierwerk.calendars.instances:1}") int instances,
            Clock clock) {
        var graph = microsoft.graph(instances);
        return switch (microsoft.access()) {
            case LEAVE -> GraphCalendar.byLeave(graph, microsoft.client(), clock);
            case APPLICATION -> GraphCalendar.asApplication(graph, microsoft.client(), clock);
        };
    }
}
