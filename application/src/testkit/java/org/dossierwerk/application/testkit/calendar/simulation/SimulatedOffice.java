package org.dossierwerk.application.testkit.calendar.simulation;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.calendar.CalendarLinks;
import org.dossierwerk.application.calendar.CalendarRules;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.Consent;
import org.dossierwerk.application.port.storage.Storage;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.testkit.AppointmentTypeExamples;
import org.dossierwerk.application.testkit.DossierExamples;
import org.dossierwerk.application.testkit.InMemoryStorage;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.application.testkit.PartyExamples;
import org.dossierwerk.application.testkit.ReadableSealer;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.UserExamples;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.calendar.LinkStatus;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.Rights;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;

/** An office with some advisers, each of whom has an account in a calendar system, linked or not. */
final class SimulatedOffice {

    private static final Duration POLL = Duration.ofMinutes(5);
    /** So seldom that a notice usually comes first. */
    private static final Duration POLL_WITH_NOTICES = Duration.ofHours(4);

    private static final URI BACK = URI.create("https://office.example/calendars/back");

    final SettableClock clock = SettableClock.at("2027-01-04T07:00:00Z");
    final SimulatedSystem calendars;
    final CalendarProvider provider;
    final List<Adviser> advisers = new ArrayList<>();
    final DossierId dossier;
    final AppointmentTypeId type;
    final Stores stores;
    private final RandomGenerator dice;
    private final Crashes crashes;
    private final Storage storage;
    private Office office;

    /** @param system of the clock that everything goes by */
    SimulatedOffice(RandomGenerator dice, Crashes crashes, int advisers, Function<SettableClock, SimulatedSystem> system) {
        this.dice = dice;
        this.crashes = crashes;
        this.calendars = system.apply(clock);
        var accounts = Stream.iterate(0, i -> i + 1)
                .limit(advisers)
                .map(i -> calendars.open("adviser%d@calendars.example".formatted(i)))
                .toList();
        this.provider = accounts.get(0).provider();
        var memory = new InMemoryStorage(clock);
        this.storage = crashes.around(memory);
        this.stores = memory.open(events -> {});
        this.office = open();
        office.setUp().open(OfficeExamples.settings());
        for (int i = 0; i < advisers; i++) {
            this.advisers.add(anAdviser(i, accounts.get(i)));
        }
        var person = PartyExamples.aPerson();
        var kind = AppointmentType.define(new AppointmentTypeId(id()), meeting());
        var client = DossierExamples.aDossier()
                .of(person.snapshot().id())
                .advisedBy(this.advisers.get(0).user())
                .build();
        stores.unitOfWork().run(() -> {
            stores.parties().save(person);
            stores.appointmentTypes().save(kind);
            stores.dossiers().save(client);
        });
        this.type = kind.snapshot().id();
        this.dossier = client.snapshot().id();
    }

    /** Somebody with an account that may be linked. */
    record Adviser(UserId user, CalendarLinkId link, CalendarSystem account) {}

    private Adviser anAdviser(int number, CalendarSystem account) {
        var user = User.add(
                new UserId(id()),
                "adviser" + number,
                UserExamples.profile("Adviser" + number, "", "Boer"),
                Rights.ofAdviser(),
                clock.instant());
        stores.unitOfWork().run(() -> stores.users().save(user));
        return new Adviser(user.snapshot().id(), new CalendarLinkId(id()), account);
    }

    /** Nobody is sent a mail about it. */
    private static AppointmentType.Setup meeting() {
        var setup = AppointmentTypeExamples.setup("Gesprek");
        return new AppointmentType.Setup(
                setup.name(),
                setup.title(),
                Duration.ofMinutes(60),
                setup.channel(),
                setup.results(),
                new Confirmation(false, false));
    }

    private Office open() {
        return Office.builder()
                .storage(storage)
                .calendars(
                        List.of(crashes.around(provider)),
                        new ReadableSealer(),
                        new CalendarRules(POLL, POLL_WITH_NOTICES, calendars.notices()))
                .clock(clock)
                .ids(this::id)
                .jitter(dice::nextDouble)
                .random(() -> id() + "" + id())
                .build();
    }

    UUID id() {
        return new UUID(dice.nextLong() & ~0xF000L | 0x7000L, dice.nextLong() >>> 2 | 0x8000_0000_0000_0000L);
    }

    Office office() {
        return office;
    }

    Desk desk(Adviser adviser) {
        return office.as(Caller.user(adviser.user()));
    }

    /** As after a crash: another process on the same storage. */
    void restart() {
        office = open();
    }

    /** Links, or links anew: in the browser, as its owner would. */
    void link(Adviser adviser) {
        var links = desk(adviser).calendarLinks();
        if (!(provider instanceof Consent)) {
            linkByPassword(adviser, links);
            return;
        }
        var asked = links.askLeave(adviser.link(), provider.id().value(), BACK);
        var back = adviser.account().consentScreen().orElseThrow().agree(asked);
        links.leaveGiven(parameter(back, "state"), parameter(back, "code"), BACK);
    }

    private void linkByPassword(Adviser adviser, CalendarLinks links) {
        var account = adviser.account().account();
        if (links.own().isEmpty()) {
            links.linkByPassword(
                    adviser.link(), provider.id().value(), account.server(), account.user(), account.secret());
        } else {
            links.reconnect(adviser.link(), account.secret());
        }
    }

    /** Whoever lost it gives leave anew; refused when a request goes wrong. */
    void connectAnew() {
        for (var adviser : advisers) {
            boolean closed = desk(adviser).calendarLinks().own().stream()
                    .anyMatch(link -> link.status() == LinkStatus.NEEDS_CONSENT);
            if (closed) {
                link(adviser);
            }
        }
    }

    void choose(Adviser adviser, String target) {
        desk(adviser)
                .calendarLinks()
                .choose(adviser.link(), new CalendarChoice(target, Set.of(adviser.account().calendar()), Inviter.OFFICE));
    }

    private static String parameter(URI uri, String name) {
        for (var pair : uri.getRawQuery().split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        throw new IllegalStateException("There is no " + name);
    }
}
