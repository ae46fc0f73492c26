package org.dossierwerk.application.testkit;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Rows in the order they came, of which a copy costs nothing until one of the two is written to. */
final class Table<K, V> extends AbstractMap<K, V> {

    private Map<K, V> rows;
    private boolean shared;

    Table() {
        this(new LinkedHashMap<>(), false);
    }

    private Table(Map<K, V> rows, boolean shared) {
        this.rows = rows;
        this.shared = shared;
    }

    Table<K, V> copy() {
        shared = true;
        return new Table<>(rows, true);
    }

    private Map<K, V> own() {
        if (shared) {
            rows = new LinkedHashMap<>(rows);
            shared = false;
        }
        return rows;
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return rows.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return rows.containsKey(key);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public @Nullable V put(K key, V value) {
        return own().put(key, value);
    }

    @Override
    public @Nullable V remove(@Nullable Object key) {
        return rows.containsKey(key) ? own().remove(key) : null;
    }

    @Override
    public void clear() {
        own().clear();
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> change) {
        own().replaceAll(change);
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return rows.size();
            }
        };
    }

    /** Goes on over what stood there when it began, even when a removal makes the rows our own. */
    private final class Entries implements Iterator<Entry<K, V>> {

        private final Map<K, V> begun = rows;
        private final Iterator<Entry<K, V>> real = rows.entrySet().iterator();
        private @Nullable Entry<K, V> last;

        @Override
        public boolean hasNext() {
            return real.hasNext();
        }

        @Override
        public Entry<K, V> next() {
            var next = real.next();
            last = next;
            return next;
        }

        @Override
        public void remove() {
            if (last == null) {
                throw new IllegalStateException();
            }
            if (own() == begun) {
                real.remove();
            } else {
                rows.remove(last.getKey());
            }
            last = null;
        }
    }
}
