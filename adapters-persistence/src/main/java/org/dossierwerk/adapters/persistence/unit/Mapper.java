package org.dossierwerk.adapters.persistence.unit;

import java.util.UUID;
import org.dossierwerk.domain.shared.Aggregate;

/** Between an aggregate's snapshot and its managed row; the only place that knows both. */
public interface Mapper<A extends Aggregate, S extends Record, R> {

    Class<R> rows();

    UUID id(S state);

    long version(S state);

    S stateOf(A aggregate);

    A restore(S state);

    /** A new row with the state's id and a version, everything else still to be applied. */
    R begin(UUID id, long version);

    /** Puts the state onto the row, its version excepted; parts are matched by their ids. */
    void apply(S state, R row);

    S read(R row);

    long versionOf(R row);
}
