package org.dossierwerk.adapters.persistence.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** One promise, and how to see whether it is kept. */
interface Invariant {

    /** What it holds. */
    String promise();

    /** What breaks it; nothing is changed. */
    List<Finding> broken(Connection database) throws SQLException;
}
