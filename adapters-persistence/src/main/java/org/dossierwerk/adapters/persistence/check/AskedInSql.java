package org.dossierwerk.adapters.persistence.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A promise whose exceptions one question finds: each row tells a subject and what is wrong with it. */
interface AskedInSql extends Invariant {

    String question();

    @Override
    default List<Finding> broken(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(question())) {
            var findings = new ArrayList<Finding>();
            while (rows.next()) {
                findings.add(new Finding(rows.getString(1), rows.getString(2)));
            }
            return findings;
        }
    }
}
