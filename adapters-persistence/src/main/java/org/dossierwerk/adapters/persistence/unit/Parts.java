package org.dossierwerk.adapters.persistence.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The parts of a root as rows: matched by id, and put in another order only when the order is another. */
public final class Parts {

    private Parts() {}

    /**
     * @param rows the managed list
     * @param parts as they shall be, in their order
     * @param apply puts a part onto its row
     */
    public static <P, R> void apply(
            List<R> rows,
            List<P> parts,
            Function<P, UUID> id,
            Function<R, UUID> rowId,
            Supplier<R> begin,
            BiConsumer<P, R> apply) {
        var known = rows.stream().collect(Collectors.toMap(rowId, row -> row));
        var wanted = new ArrayList<R>();
        for (var part : parts) {
            var kept = known.get(id.apply(part));
            var row = kept == null ? begin.get() : kept;
            apply.accept(part, row);
            wanted.add(row);
        }
        if (!wanted.equals(rows)) {
            rows.clear();
            rows.addAll(wanted);
        }
    }
}
