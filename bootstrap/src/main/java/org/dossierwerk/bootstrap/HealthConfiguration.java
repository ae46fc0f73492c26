package org.dossierwerk.bootstrap;

import java.time.Clock;
import java.util.Objects;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.port.storage.Storage;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Health needs no sign-in, and therefore answers on a port of its own only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class HealthConfiguration {

    @Bean
    FilesHealth filesHealthIndicator(Storage storage, Clock clock, OfficeProperties properties) {
        return new FilesHealth(storage.open(events -> {}), clock, properties.files());
    }

    @Bean
    CalendarHealth calendarHealthIndicator(Storage storage) {
        return new CalendarHealth(storage.open(events -> {}));
    }

    @Bean
    MailHealth mailHealthIndicator(MailWatch watch) {
        return new MailHealth(watch);
    }

    @Bean
    @ConditionalOnProperty("dossierwerk.mail.returns.imap.host")
    MailboxHealth mailboxHealthIndicator(Office office, OfficeProperties properties, Clock clock) {
        return new MailboxHealth(
                office, Objects.requireNonNull(properties.mail().returns()), clock);
    }

    @Bean
    @Order(0)
    SecurityFilterChain healthChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.to("health"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
