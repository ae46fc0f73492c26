package org.dossierwerk.application.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.LocalDateTime;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What waits together for one account, while another thread looks for work as well. */
class QueueOfOneAccountTest {

    private static final int ENTRIES = 40;

    private final SettableClock clock = SettableClock.at(Moments.NOW);
    private final InMemoryCalendars system = new InMemoryCalendars(clock);
    private final LinkedOffice house = new LinkedOffice(clock, provider());
    private int writing;
    private int mostAtOnce;

    @Test
    @Tag("CAL-9")
    void whoever_met_anothers_turn_is_called_when_it_ends() {
        house.link(system);
        for (int i = 0; i < ENTRIES; i++) {
            house.plan(LocalDateTime.parse("2026-11-24T09:00")
                    .plusDays(i / 8)
                    .plusHours(i % 8)
                    .toString());
        }
        house.write();
        assertThat(system.owner().all(system.calendar())).hasSize(ENTRIES);
        assertThat(mostAtOnce).isEqualTo(1);
        assertThat(house.view(house.anna).waiting()).isZero();
    }

    private CalendarProvider provider() {
        var provider = system.provider();
        return (CalendarProvider) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                provider.getClass().getInterfaces(),
                (proxy, method, arguments) -> answer(provider, method, arguments));
    }

    /** While an entry is written, the other thread looks until it finds nothing. */
    private Object answer(CalendarProvider provider, Method method, Object[] arguments) throws Throwable {
        boolean writes = method.getName().equals("put");
        if (writes) {
            writing++;
            mostAtOnce = Math.max(mostAtOnce, writing);
            house.write();
            writing--;
        }
        try {
            method.setAccessible(true);
            return method.invoke(provider, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
