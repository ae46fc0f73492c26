package org.dossierwerk.adapters.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/** Sees every statement that is prepared on a database's connections. */
final class StatementCount {

    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());

    /** The database, watched. */
    DataSource of(DataSource source) {
        return watched(DataSource.class, source);
    }

    /** The statements that this work needs. */
    List<String> during(Runnable work) {
        statements.clear();
        work.run();
        return List.copyOf(statements);
    }

    private <T> T watched(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.add((String) given[0]);
                    }
                    try {
                        var answer = method.invoke(target, given);
                        return answer instanceof Connection ? watched(Connection.class, answer) : answer;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }
}
