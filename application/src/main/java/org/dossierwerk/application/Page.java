package org.dossierwerk.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long list.
 *
 * @param next asks for what follows; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int MOST = 200;

    public Page {
        items = List.copyOf(items);
    }
}
