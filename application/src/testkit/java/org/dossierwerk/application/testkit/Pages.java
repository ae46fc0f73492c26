package org.dossierwerk.application.testkit;

import java.util.List;
import org.dossierwerk.application.Page;
import org.jspecify.annotations.Nullable;

/** Parts of lists in memory. A cursor is the number of lines already read; anything else begins at the beginning. */
final class Pages {

    private Pages() {}

    static <T> Page<T> part(List<T> all, @Nullable String cursor, int limit) {
        int from = cursor != null && cursor.matches("\\d{1,9}") ? Integer.parseInt(cursor) : 0;
        int to = Math.min(all.size(), from + limit);
        return new Page<>(all.subList(Math.min(from, to), to), to < all.size() ? String.valueOf(to) : null);
    }
}
