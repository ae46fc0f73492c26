package org.dossierwerk.application.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.domain.calendar.OutsideChange.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of an entry that is never seen to have been created. */
class LostCreationsTest {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final SettableClock clock = SettableClock.at(Moments.NOW);
    private final InMemoryCalendars system = new InMemoryCalendars(clock);
    private final LinkedOffice house = new LinkedOffice(clock, provider());
    private ProviderFailure.@Nullable Kind failure;
    private int asked;

    @Test
    @Tag("CT-08")
    void a_system_is_not_asked_for_ever_to_create_what_its_owner_may_have_deleted() {
        house.link(system);
        failure = ProviderFailure.Kind.UNKNOWN;
        house.plan("2026-11-24T10:00");
        forADay();
        assertThat(asked).isEqualTo(8);
        assertThat(house.desk().outsideChanges().own())
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(Kind.REMOVED));
        assertThat(house.view(house.anna).waiting()).isZero();
    }

    @Test
    @Tag("CT-36")
    void what_is_refused_for_now_is_no_deletion_however_often() {
        house.link(system);
        failure = ProviderFailure.Kind.TRY_AGAIN;
        house.plan("2026-11-24T10:00");
        forADay();
        assertThat(asked).isGreaterThan(8);
        assertThat(house.desk().outsideChanges().own()).isEmpty();

        failure = null;
        house.after(LONGEST_PAUSE);
        assertThat(system.owner().all(system.calendar())).hasSize(1);
    }

    private void forADay() {
        for (int i = 0; i < 96; i++) {
            house.after(LONGEST_PAUSE);
        }
    }

    private CalendarProvider provider() {
        var provider = system.provider();
        return (CalendarProvider) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                provider.getClass().getInterfaces(),
                (proxy, method, arguments) -> answer(provider, method, arguments));
    }

    private Object answer(CalendarProvider provider, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("put") && failure != null) {
            asked++;
            throw new ProviderFailure(failure, "Not now", null);
        }
        try {
            method.setAccessible(true);
            return method.invoke(provider, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
