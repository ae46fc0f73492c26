package org.dossierwerk.adapters.calendar.caldav;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.ConsentScreen;
import org.dossierwerk.application.testkit.calendar.Faults;
import org.dossierwerk.application.testkit.calendar.FaultyProxy;
import org.dossierwerk.application.testkit.calendar.Guests;
import org.dossierwerk.application.testkit.calendar.KeptAccount;
import org.dossierwerk.application.testkit.calendar.Owner;
import org.dossierwerk.application.testkit.calendar.caldav.DavClient;
import org.dossierwerk.application.testkit.calendar.caldav.DavOwner;
import org.dossierwerk.application.testkit.calendar.caldav.OwnText;
import org.jspecify.annotations.Nullable;

/** A real server with an account whose calendars are new, behind a proxy that lets things go wrong. */
final class DavCalendars implements CalendarSystem {

    private final RealServer server;
    private final boolean smallPages;
    private final DavClient client;
    private final FaultyProxy proxy;
    private final CalDavCalendar provider;
    private final KeptAccount account;
    private final DavOwner owner;
    private final List<String> made = new ArrayList<>();
    private final String calendar;
    private final String otherCalendar;
    private final @Nullable CyrusGuests guests;

    private DavCalendars(RealServer server, int page) throws IOException {
        this.server = server;
        this.smallPages = page < 10;
        this.client = new DavClient(server.address(), server.user(), server.password());
        this.proxy = new FaultyProxy(server.address(), server.password(), server.stored()::put);
        this.provider = CalDavCalendar.with(
                new CalDav(Set.of("127.0.0.1"), ZONE, Duration.ofSeconds(20), page), Clock.systemUTC());
        this.account = new KeptAccount(proxy.through(server.address()), server.user(), server.password());
        var address = server.user().contains("@") ? server.user() : server.user() + "@" + Cyrus.DOMAIN;
        this.owner = new DavOwner(client, server.home(), proxy::through, address, made, server.keepsZones());
        this.calendar = owner.id(standard());
        this.otherCalendar = owner.id(newCalendar("b-other", "Other"));
        this.guests = server instanceof Cyrus ? new CyrusGuests(server).emptied() : null;
    }

    static DavCalendars on(RealServer server) {
        return on(server, 250);
    }

    /** Of which the provider asks for two events at once. */
    static DavCalendars inSmallPagesOn(RealServer server) {
        return on(server, 2);
    }

    private static DavCalendars on(RealServer server, int page) {
        try {
            return new DavCalendars(server, page);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String standard() {
        var standing = server.standard();
        if (standing == null) {
            return newCalendar("a-agenda", "Agenda");
        }
        client.list(standing).forEach(client::delete);
        client.setZone(standing, OwnText.ofCalendar());
        return standing;
    }

    private String newCalendar(String path, String name) {
        var address = server.home() + path + "-" + UUID.randomUUID() + "/";
        client.makeCalendar(address, name, server.keepsZones() ? OwnText.ofCalendar() : "");
        made.add(address);
        return address;
    }

    @Override
    public CalendarProvider provider() {
        return provider;
    }

    @Override
    public CalendarAccount account() {
        return account;
    }

    @Override
    public String calendar() {
        return calendar;
    }

    @Override
    public String otherCalendar() {
        return otherCalendar;
    }

    @Override
    public Optional<String> readOnlyCalendar() {
        if (server instanceof Cyrus cyrus) {
            var shared = newCalendar("c-shared", "Shared");
            cyrus.allowReadingOnly(shared.substring(server.home().length(), shared.length() - 1));
            return Optional.of(owner.id(shared));
        }
        return Optional.ofNullable(server.readOnly()).map(owner::id);
    }

    @Override
    public Owner owner() {
        return owner;
    }

    @Override
    public Optional<Guests> guests() {
        return Optional.ofNullable(guests);
    }

    @Override
    public Optional<Faults> faults() {
        return Optional.of(smallPages ? inSmallPages() : proxy);
    }

    /** The provider makes pages by itself, of what the server tells at once. */
    private Faults inSmallPages() {
        return (Faults) Proxy.newProxyInstance(
                Faults.class.getClassLoader(),
                new Class<?>[] {Faults.class},
                (self, method, arguments) -> method.getName().equals("pageSize") ? true : passedOn(method, arguments));
    }

    private Object passedOn(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(proxy, arguments);
        } catch (InvocationTargetException told) {
            throw told.getCause();
        }
    }

    @Override
    public Optional<ConsentScreen> consentScreen() {
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            made.forEach(client::delete);
        } finally {
            proxy.close();
        }
    }
}
