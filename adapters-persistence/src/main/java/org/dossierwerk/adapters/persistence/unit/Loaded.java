package org.dossierwerk.adapters.persistence.unit;

import jakarta.persistence.EntityManager;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** What a unit of work has read already. */
public final class Loaded {

    private Loaded() {}

    /** Whether asking for that row asks the database nothing. */
    public static boolean has(EntityManager entityManager, Class<?> rows, Object id) {
        var session = entityManager.unwrap(SharedSessionContractImplementor.class);
        var descriptor = session.getFactory().getMappingMetamodel().getEntityDescriptor(rows);
        return session.getPersistenceContext().containsEntity(session.generateEntityKey(id, descriptor));
    }
}
