package org.dossierwerk.bootstrap;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions in the database, so that any instance answers any request and a restart signs nobody out. They hold text only:
 * nothing that was stored is ever turned into an object of a class named by the data.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 1800)
class SpringSessionConfiguration {

    /** Two requests of one session may say their first word to it at once, as a double click does; the later one stands. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer laterWordStands() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** What the repository does by itself is one statement each; the transaction around the rest is that of {@link #keptSessions}. */
    @Bean
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    @Bean
    @Primary
    KeptSessions<?> keptSessions(JdbcIndexedSessionRepository stored, PlatformTransactionManager transactions) {
        var ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new KeptSessions<>(stored, ownTransaction);
    }

    @Bean
    ConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, SpringSessionConfiguration::write);
        conversion.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
        return conversion;
    }

    private static byte[] write(Object value) {
        if (value instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        throw new IllegalArgumentException("A session keeps text only, not a " + value.getClass());
    }
}
