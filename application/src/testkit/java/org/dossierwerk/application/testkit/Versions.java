package org.dossierwerk.application.testkit;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Reads and raises the version of a snapshot, whatever else it holds. */
public final class Versions {

    private Versions() {}

    public static long of(Record snapshot) {
        return Arrays.stream(snapshot.getClass().getRecordComponents())
                .filter(component -> "version".equals(component.getName()))
                .mapToLong(component -> (Long) value(component, snapshot))
                .findFirst()
                .orElseThrow();
    }

    /** The same state, one version further. */
    static <S extends Record> S next(S snapshot) {
        var components = snapshot.getClass().getRecordComponents();
        var values = Arrays.stream(components)
                .map(c -> "version".equals(c.getName()) ? (Object) (of(snapshot) + 1) : value(c, snapshot))
                .toArray();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            @SuppressWarnings("unchecked")
            var next = (S) snapshot.getClass().getDeclaredConstructor(types).newInstance(values);
            return next;
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("A snapshot is a public record", impossible);
        }
    }

    private static Object value(RecordComponent component, Record snapshot) {
        try {
            return component.getAccessor().invoke(snapshot);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("A snapshot is a public record", impossible);
        }
    }
}
