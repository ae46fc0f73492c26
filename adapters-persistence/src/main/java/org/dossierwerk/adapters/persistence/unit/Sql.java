package org.dossierwerk.adapters.persistence.unit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One SQL statement and its parameters, built up part by part. Values are only ever bound, never written into the text. */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    public Sql(String start) {
        text.append(start);
    }

    public Sql add(String part) {
        text.append(' ').append(part);
        return this;
    }

    public Sql addIf(boolean wanted, String part) {
        return wanted ? add(part) : this;
    }

    public Sql set(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    public List<Columns> lines(EntityManager entityManager) {
        var query = entityManager.createNativeQuery(text.toString(), Tuple.class);
        parameters.forEach(query::setParameter);
        List<?> tuples = query.getResultList();
        return tuples.stream().map(tuple -> new Columns((Tuple) tuple)).toList();
    }

    /** Changes rows and tells how many. */
    public int execute(EntityManager entityManager) {
        var query = entityManager.createNativeQuery(text.toString());
        parameters.forEach(query::setParameter);
        return query.executeUpdate();
    }
}
