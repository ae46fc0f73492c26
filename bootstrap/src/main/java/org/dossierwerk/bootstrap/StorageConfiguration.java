package org.dossierwerk.bootstrap;

import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.dossierwerk.adapters.persistence.JpaStorage;
import org.dossierwerk.adapters.persistence.Migrations;
import org.dossierwerk.application.port.storage.Storage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;

/** The storage on the configured PostgreSQL, brought up to date at start. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean(destroyMethod = "close")
    EntityManagerFactory entityManagerFactory(DataSource database, OfficeProperties properties) {
        if (!properties.storage().allowUnsafe()) {
            Durability.require(database);
        }
        Migrations.apply(database);
        return JpaStorage.entityManagerFactory(database);
    }

    /** Also carries plain JDBC on the same database, such as that of the sessions. */
    @Bean
    JpaTransactionManager transactionManager(EntityManagerFactory factory, DataSource database) {
        var manager = new JpaTransactionManager(factory);
        manager.setDataSource(database);
        manager.setJpaDialect(new HibernateJpaDialect());
        return manager;
    }

    @Bean
    Storage storage(EntityManagerFactory factory, JpaTransactionManager transactions) {
        var shared = SharedEntityManagerCreator.createSharedEntityManager(factory);
        return JpaStorage.using(new SpringUnitOfWork(transactions), () -> shared);
    }

    @Bean
    PageReading pageReading(JpaTransactionManager transactions) {
        return new PageReading(transactions);
    }
}
