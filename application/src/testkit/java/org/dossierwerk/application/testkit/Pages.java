package org.dossierwerk.application.testkit;

import java.util.List;
import org.dossierwerk.application.Page;
import org.jspecify.annotations.Nullable;

/** Parts of lists in memory. A cursor is the number of lines already read. */
final class Pages {

    private Pages() {}

    static <T> Page<T> part(List<T> all, @Nullable String cursor, int limit) {
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(all.size(), from + limit);
        return new Page<>(all.subList(Math.min(from, to), to), to < all.size() ? String.valueOf(to) : null);
    }
}
