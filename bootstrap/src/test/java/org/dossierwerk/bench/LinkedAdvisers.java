package org.dossierwerk.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.calendar.CalendarRules;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.application.testkit.AppointmentTypeExamples;
import org.dossierwerk.application.testkit.DossierExamples;
import org.dossierwerk.application.testkit.InMemoryStorage;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.application.testkit.PartyExamples;
import org.dossierwerk.application.testkit.ReadableSealer;
import org.dossierwerk.application.testkit.UserExamples;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.simulation.SimulatedSystem;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;

/** An office in memory whose advisers have linked a calendar each; it is written as the application does, by two threads. */
final class LinkedAdvisers implements AutoCloseable {

    /** As the application has it when nothing else is set. */
    static final int THREADS = 2;

    private static final long INTERVAL_MILLIS = 5_000;
    private static final int HOURS_OF_A_DAY = 8;
    private static final URI BACK = URI.create("https://office.example/calendars/back");

    private final SimulatedSystem service;
    private final Office office;
    private final DossierId dossier;
    private final AppointmentTypeId type;
    private final List<Adviser> advisers = new ArrayList<>();
    private final Map<UUID, Long> written = new ConcurrentHashMap<>();
    private final Semaphore reasons = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    LinkedAdvisers(SimulatedSystem service, Clock clock, int number) {
        this.service = service;
        var storage = new InMemoryStorage(clock);
        var accounts = Stream.iterate(0, i -> i + 1)
                .limit(number)
                .map(i -> service.open("adviser%d@office.example".formatted(i)))
                .toList();
        var provider = accounts.get(0).provider();
        this.office = Office.builder()
                .storage(storage)
                .calendars(List.of(watched(provider)), new ReadableSealer(), CalendarRules.standard())
                .clock(clock)
                .build();
        office.setUp().open(OfficeExamples.settings());
        var stores = storage.open(events -> {});
        var users = Stream.generate(UserExamples::aUser).limit(number).toList();
        var person = PartyExamples.aPerson();
        var kind = AppointmentTypeExamples.aType();
        var opened = DossierExamples.aDossier()
                .of(person.snapshot().id())
                .advisedBy(users.get(0).snapshot().id())
                .build();
        stores.unitOfWork().run(() -> {
            users.forEach(stores.users()::save);
            stores.parties().save(person);
            stores.appointmentTypes().save(kind);
            stores.dossiers().save(opened);
        });
        this.dossier = opened.snapshot().id();
        this.type = kind.snapshot().id();
        for (var user : users) {
            var adviser = new Adviser(user.snapshot().id(), accounts.get(advisers.size()), new HashMap<>());
            link(adviser);
            advisers.add(adviser);
        }
    }

    /** @param planned when each appointment is */
    private record Adviser(UserId id, CalendarSystem account, Map<UUID, LocalDateTime> planned) {}

    private void link(Adviser adviser) {
        var account = adviser.account();
        var links = office.as(Caller.user(adviser.id())).calendarLinks();
        var link = new CalendarLinkId(UUID.randomUUID());
        var asked = links.askLeave(link, account.provider().id().value(), BACK);
        var back = Stream.of(account.consentScreen()
                        .orElseThrow()
                        .agree(asked)
                        .getRawQuery()
                        .split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        links.leaveGiven(back.get("state"), back.get("code"), BACK);
        links.choose(link, new CalendarChoice(account.calendar(), Set.of(), Inviter.OFFICE));
    }

    /** Notes when an entry stands there. */
    private CalendarProvider watched(CalendarProvider provider) {
        var faces = new LinkedHashSet<Class<?>>();
        for (Class<?> one = provider.getClass(); one != null; one = one.getSuperclass()) {
            faces.addAll(List.of(one.getInterfaces()));
        }
        return (CalendarProvider) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                faces.toArray(Class<?>[]::new),
                (proxy, method, arguments) -> noted(provider, method, arguments));
    }

    private Object noted(CalendarProvider provider, Method method, Object[] arguments) throws Throwable {
        try {
            method.setAccessible(true);
            var answer = method.invoke(provider, arguments);
            if (answer instanceof Write.Stored && arguments[1] instanceof Entry entry) {
                written.putIfAbsent(entry.key().appointment(), System.nanoTime());
            }
            return answer;
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    /** An hour of that adviser's in which there is nothing yet. */
    UUID plan(int number) {
        var adviser = advisers.get(number % advisers.size());
        int hours = adviser.planned().size();
        var start = LocalDate.now(Moments.AMSTERDAM)
                .plusDays(1L + hours / HOURS_OF_A_DAY)
                .atTime(9 + hours % HOURS_OF_A_DAY, 0);
        var id = UUID.randomUUID();
        adviser.planned().put(id, start);
        office.as(Caller.user(adviser.id()))
                .appointments()
                .plan(new Appointments.Plan(
                        new AppointmentId(id),
                        dossier,
                        type,
                        "Hypotheekgesprek",
                        "Loonstrook meenemen",
                        new Appointments.When(start, null, null),
                        new Place.Elsewhere("Stationsplein 1, Utrecht"),
                        adviser.id(),
                        true));
        return id;
    }

    /** Somebody has planned something, and a thread looks at once. */
    void nudge() {
        if (reasons.availablePermits() == 0) {
            reasons.release();
        }
    }

    void start() {
        running = true;
        for (int i = 0; i < THREADS; i++) {
            var thread = new Thread(this::work, "calendar-relay-" + i);
            thread.start();
            threads.add(thread);
        }
    }

    private void work() {
        try {
            while (running) {
                while (running && office.calendarRelay().runOnce() > 0) {
                    continue;
                }
                if (running) {
                    reasons.tryAcquire(INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } finally {
            nudge();
        }
    }

    void stop() throws InterruptedException {
        running = false;
        nudge();
        for (var thread : threads) {
            thread.join();
        }
        threads.clear();
        reasons.drainPermits();
    }

    /**
     * When each of them stood in its calendar, by {@link System#nanoTime()}.
     *
     * @throws IllegalStateException when that takes longer than so many seconds
     */
    List<Long> whenWritten(List<UUID> appointments, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!written.keySet().containsAll(appointments)) {
            if (System.nanoTime() > end) {
                long there = appointments.stream().filter(written::containsKey).count();
                throw new IllegalStateException(
                        "%s: only %d of %d entries".formatted(service.name(), there, appointments.size()));
            }
            Thread.sleep(5);
        }
        return appointments.stream().map(written::get).toList();
    }

    /** What is missing, doubled or at another time than planned, if anything. */
    List<String> wrong() {
        var wrong = new ArrayList<>(service.complaints());
        for (var adviser : advisers) {
            var planned = adviser.planned().values().stream()
                    .map(start -> start.atZone(Moments.AMSTERDAM).toInstant())
                    .sorted()
                    .toList();
            var standing = adviser.account().owner().all(adviser.account().calendar()).stream()
                    .map(seen -> seen.slot().start())
                    .sorted()
                    .toList();
            if (!planned.equals(standing)) {
                wrong.add("%s has %d entries of %d appointments, or at other times"
                        .formatted(adviser.id(), standing.size(), planned.size()));
            }
        }
        return wrong;
    }

    @Override
    public void close() {
        running = false;
        nudge();
    }
}
