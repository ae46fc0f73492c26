package org.dossierwerk.adapters.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dossierwerk.adapters.persistence.access.AccessTables;
import org.dossierwerk.adapters.persistence.action.ActionTables;
import org.dossierwerk.adapters.persistence.appointment.AppointmentTables;
import org.dossierwerk.adapters.persistence.calendar.CalendarTables;
import org.dossierwerk.adapters.persistence.documents.DocumentTables;
import org.dossierwerk.adapters.persistence.dossier.DossierTables;
import org.dossierwerk.adapters.persistence.mail.MailTables;
import org.dossierwerk.adapters.persistence.office.OfficeTables;
import org.dossierwerk.adapters.persistence.party.PartyTables;
import org.dossierwerk.adapters.persistence.scenario.ScenarioTables;
import org.dossierwerk.adapters.persistence.source.SourceTables;
import org.dossierwerk.adapters.persistence.unit.JpaUnitOfWork;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.adapters.persistence.work.WorkTables;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.Storage;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.port.storage.UnitOfWork;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/**
 * The storage on PostgreSQL, through Jakarta Persistence. A host gives it a factory of entity managers and lets it run its
 * own transactions, or gives it the host's transactions and the entity manager that belongs to them.
 */
public final class JpaStorage implements Storage {

    private static final int BATCH = 50;

    private final UnitOfWork unit;
    private final Supplier<EntityManager> entityManager;

    private JpaStorage(UnitOfWork unit, Supplier<EntityManager> entityManager) {
        this.unit = unit;
        this.entityManager = entityManager;
    }

    /** Runs its own transactions, one for each unit of work. */
    public static JpaStorage using(EntityManagerFactory factory) {
        var unit = new JpaUnitOfWork(factory);
        return new JpaStorage(unit, unit::entityManager);
    }

    /**
     * Works in the host's transactions.
     *
     * @param host begins a transaction or joins the running one, and undoes it when the work throws; only the host knows
     *     which of the two it did, so it alone runs a transaction again that lost a race
     * @param entityManager the one that belongs to the running transaction
     */
    public static JpaStorage using(UnitOfWork host, Supplier<EntityManager> entityManager) {
        return new JpaStorage(host, entityManager);
    }

    /** The mapped classes, for a host that builds its own factory. */
    public static List<Class<?>> rowClasses() {
        return Stream.of(
                        OfficeTables.rows(),
                        PartyTables.rows(),
                        DossierTables.rows(),
                        AppointmentTables.rows(),
                        DocumentTables.rows(),
                        ActionTables.rows(),
                        SourceTables.rows(),
                        ScenarioTables.rows(),
                        WorkTables.rows(),
                        MailTables.rows(),
                        AccessTables.rows(),
                        CalendarTables.rows())
                .<Class<?>>flatMap(List::stream)
                .toList();
    }

    /** A factory for a host that has none: no persistence.xml is needed. The caller closes it. */
    public static EntityManagerFactory entityManagerFactory(DataSource database) {
        return entityManagerFactory(database, Map.of());
    }

    /** @param more properties of Hibernate that add to or replace the ones set here */
    public static EntityManagerFactory entityManagerFactory(DataSource database, Map<String, ?> more) {
        var configuration = new HibernatePersistenceConfiguration("dossierwerk");
        rowClasses().forEach(configuration::managedClass);
        configuration.properties(properties());
        configuration.property("jakarta.persistence.nonJtaDataSource", database);
        configuration.properties(more);
        return configuration.createEntityManagerFactory();
    }

    /** The properties of Hibernate this storage is written for. */
    public static Map<String, Object> properties() {
        return Map.of(
                "hibernate.jdbc.time_zone", "UTC",
                "hibernate.jdbc.batch_size", BATCH,
                "hibernate.order_inserts", true,
                "hibernate.order_updates", true,
                "hibernate.query.in_clause_parameter_padding", true);
    }

    @Override
    public Stores open(EventSink sink) {
        return new JpaStores(new Work(unit, entityManager, sink));
    }
}
