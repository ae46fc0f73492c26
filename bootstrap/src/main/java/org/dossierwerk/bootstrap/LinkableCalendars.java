package org.dossierwerk.bootstrap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;

/** The calendar systems that can be linked: every bean, and whatever jars on the class path provide as a service. */
final class LinkableCalendars {

    private LinkableCalendars() {}

    /**
     * A bean takes the place of a service of the same name.
     *
     * @throws IllegalStateException when two of either go by one name
     */
    static List<CalendarProvider> of(Stream<CalendarProvider> beans) {
        var all = named(beans);
        named(ServiceLoader.load(CalendarProvider.class).stream().map(ServiceLoader.Provider::get))
                .forEach(all::putIfAbsent);
        return new ArrayList<>(all.values());
    }

    private static Map<String, CalendarProvider> named(Stream<CalendarProvider> providers) {
        var named = new LinkedHashMap<String, CalendarProvider>();
        providers.forEach(one -> {
            var other = named.putIfAbsent(one.id().value(), one);
            if (other != null) {
                throw new IllegalStateException(
                        "Two calendar systems go by the name %s: %s and %s. Each needs its own, by id()"
                                .formatted(
                                        one.id().value(),
                                        other.getClass().getName(),
                                        one.getClass().getName()));
            }
        });
        return named;
    }
}
