package org.dossierwerk.bootstrap.run;

import java.util.concurrent.ConcurrentHashMap;
import org.dossierwerk.application.port.storage.Storage;
import org.dossierwerk.application.testkit.InMemoryStorage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

/** Everything in memory, for looking at pages. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "dossierwerk.memory", havingValue = "true")
@EnableSpringHttpSession
class MemoryConfiguration {

    @Bean
    Storage storage() {
        return new InMemoryStorage();
    }

    @Bean
    MapSessionRepository sessionRepository() {
        return new MapSessionRepository(new ConcurrentHashMap<>());
    }
}
