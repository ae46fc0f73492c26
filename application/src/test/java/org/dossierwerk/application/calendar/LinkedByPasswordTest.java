package org.dossierwerk.application.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.CalendarRefusal;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.calendar.LinkStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A system that lets in by password, and that invites nobody. */
class LinkedByPasswordTest {

    private static final Duration POLL = Duration.ofMinutes(6);

    private final SettableClock clock = SettableClock.at(Moments.NOW);
    private final InMemoryCalendars system = new InMemoryCalendars(clock);
    private final CalendarLinkId id = new CalendarLinkId(UUID.randomUUID());
    private final LinkedOffice house = new LinkedOffice(clock, plain(system.provider()));

    private static CalendarProvider plain(CalendarProvider provider) {
        Class<?>[] faces = {CalendarProvider.class, ChangeFeed.class};
        return (CalendarProvider) Proxy.newProxyInstance(
                CalendarProvider.class.getClassLoader(), faces, (proxy, method, arguments) -> {
                    if (method.getName().equals("capabilities")) {
                        return Set.of(Capability.CHANGE_FEED);
                    }
                    try {
                        return method.invoke(provider, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    @BeforeEach
    void link() {
        var account = system.account();
        links().linkByPassword(id, system.provider().id().value(), null, account.user(), account.secret());
    }

    private CalendarLinks links() {
        return house.desk().calendarLinks();
    }

    @Test
    @Tag("BEY-05")
    void a_calendar_that_cannot_invite_is_not_chosen_to_invite() {
        var inviting = new CalendarChoice(system.calendar(), Set.of(), Inviter.CALENDAR);

        assertThatThrownBy(() -> links().choose(id, inviting)).isInstanceOf(CalendarRefusal.CannotInvite.class);
        assertThat(house.view(house.anna).choice()).isEqualTo(CalendarChoice.none());
    }

    @Test
    @Tag("CAL-11")
    void whoever_types_another_password_is_let_in_with_that_from_then_on() {
        links().choose(id, LinkedOffice.choice(system));
        house.read();
        system.faults().orElseThrow().revokeGrant();
        house.after(POLL);
        assertThat(house.view(house.anna).status()).isEqualTo(LinkStatus.NEEDS_CONSENT);
        var another = system.faults().orElseThrow().grantAgain();

        assertThatThrownBy(() -> links().reconnect(id, "a guess")).isInstanceOf(CalendarRefusal.NotLetIn.class);
        links().reconnect(id, another);
        house.plan("2026-11-24T10:00");
        house.after(POLL);

        assertThat(house.view(house.anna).status()).isEqualTo(LinkStatus.ACTIVE);
        assertThat(system.owner().all(system.calendar())).hasSize(1);
    }
}
