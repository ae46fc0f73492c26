package org.dossierwerk.adapters.persistence.unit;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Session;

/**
 * One SQL statement and its parameters, built up part by part. Values are only ever bound, never written into the text. It
 * goes straight to the connection of the running unit of work, which reads no catalogue to learn the types of an answer.
 */
public final class Sql {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([A-Za-z]\\w*)");

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

    /** @param value a collection for the values of an {@code IN (:name)}, an array for an array */
    public Sql set(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    public List<Columns> lines(EntityManager entityManager) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = prepared(connection);
                    var rows = statement.executeQuery()) {
                return Columns.of(rows);
            }
        });
    }

    /** Changes rows and tells how many. */
    public int execute(EntityManager entityManager) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = prepared(connection)) {
                return statement.executeUpdate();
            }
        });
    }

    private PreparedStatement prepared(Connection connection) throws SQLException {
        var values = new ArrayList<Object>();
        var sql = PARAMETER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(places(found.group(1), values)));
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            bind(statement, i + 1, values.get(i));
        }
        return statement;
    }

    /** The places a value takes in the text; for a collection as many as the next power of two, so that few texts differ. */
    private String places(String name, List<Object> values) {
        var value = Objects.requireNonNull(parameters.get(name), name);
        if (!(value instanceof Collection<?> several)) {
            values.add(value);
            return "?";
        }
        values.addAll(several);
        int places = Integer.highestOneBit(Math.max(1, several.size() * 2 - 1));
        var last = List.copyOf(several).get(several.size() - 1);
        values.addAll(Collections.nCopies(places - several.size(), last));
        return String.join(",", Collections.nCopies(places, "?"));
    }

    private static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
        if (value instanceof Instant moment) {
            statement.setObject(place, moment.atOffset(ZoneOffset.UTC));
        } else if (value instanceof String[] texts) {
            statement.setArray(place, statement.getConnection().createArrayOf("text", texts));
        } else {
            statement.setObject(place, value);
        }
    }
}
