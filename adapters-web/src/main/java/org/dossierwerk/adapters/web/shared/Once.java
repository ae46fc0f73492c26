package org.dossierwerk.adapters.web.shared;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is read when it is first wanted, and kept for the rest of the request. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> reading;
    private @Nullable T read;

    Once(Supplier<T> reading) {
        this.reading = reading;
    }

    @Override
    public T get() {
        var known = read;
        if (known == null) {
            known = reading.get();
            read = known;
        }
        return known;
    }
}
