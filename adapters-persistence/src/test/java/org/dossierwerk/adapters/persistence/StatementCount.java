package org.dossierwerk.adapters.persistence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Sees every statement that is prepared. */
final class StatementCount implements StatementInspector {

    private final transient List<String> statements = Collections.synchronizedList(new ArrayList<>());

    @Override
    public String inspect(String sql) {
        statements.add(sql);
        return sql;
    }

    /** The statements that this work needs. */
    List<String> during(Runnable work) {
        statements.clear();
        work.run();
        return List.copyOf(statements);
    }
}
