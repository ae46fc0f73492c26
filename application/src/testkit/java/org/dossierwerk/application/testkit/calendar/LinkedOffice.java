package org.dossierwerk.application.testkit.calendar;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.appointment.GroupAppointments;
import org.dossierwerk.application.calendar.CalendarLinkViews.LinkView;
import org.dossierwerk.application.calendar.CalendarRules;
import org.dossierwerk.application.port.calendar.InvitationWriter;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.dossierwerk.application.port.calendar.provider.Consent;
import org.dossierwerk.application.port.storage.Storage;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.testkit.AppointmentTypeExamples;
import org.dossierwerk.application.testkit.DossierExamples;
import org.dossierwerk.application.testkit.InMemoryMail;
import org.dossierwerk.application.testkit.InMemoryStorage;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.PartyExamples;
import org.dossierwerk.application.testkit.ReadableSealer;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.UserExamples;
import org.dossierwerk.application.testkit.leak.Canary;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Disclosure;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.appointment.WhenStale;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.office.WorkingHours;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.TimeSlot;

/**
 * A whole office in which advisers link their calendars: on Friday 20 November 2026 at ten, with two advisers, an administrator and
 * a dossier of a client with an address.
 */
public final class LinkedOffice {

    /** Where browsers come back. */
    public static final URI REDIRECT = URI.create("https://desk.example.nl/settings/calendars/back");

    /** Of the dossier's client, who has no calendar here. */
    public static final EmailAddress CLIENT = EmailAddress.of("emma@client.example");

    public final SettableClock clock;
    public final InMemoryMail mail = new InMemoryMail();
    public final Office office;
    public final UserId anna;
    public final UserId ben;
    public final UserId admin;
    public final DossierId dossier;
    public final AppointmentTypeId type;

    private final Stores stores;
    private final PartyId client;
    private final AtomicInteger tokens = new AtomicInteger();

    /** In memory. */
    public LinkedOffice(SettableClock clock, CalendarProvider... providers) {
        this(clock, new InMemoryStorage(clock), CalendarRules.standard(), providers);
    }

    public LinkedOffice(SettableClock clock, Storage storage, CalendarRules rules, CalendarProvider... providers) {
        this(clock, storage, rules, (invitation, language, now) -> "METHOD:" + invitation.method(), providers);
    }

    public LinkedOffice(
            SettableClock clock,
            Storage storage,
            CalendarRules rules,
            InvitationWriter invitations,
            CalendarProvider... providers) {
        this.clock = clock;
        this.office = Office.builder()
                .storage(storage)
                .mail(mail)
                .invitations(invitations)
                .calendars(List.of(providers), new ReadableSealer(), rules)
                .clock(clock)
                .random(() -> "word-" + Canary.WORD + "%052d".formatted(tokens.incrementAndGet()))
                .build();
        office.setUp().open(settings());
        this.stores = storage.open(events -> {});
        var users = List.of(
                UserExamples.aUser("Anna", "", "Adviseur"),
                UserExamples.aUser("Ben", "", "Bakker"),
                UserExamples.anAdministrator());
        var person = PartyExamples.aPerson("Emma", "", "Wit", CLIENT.value());
        this.client = person.snapshot().id();
        var ofType = AppointmentTypeExamples.aType();
        this.anna = id(users.get(0));
        this.ben = id(users.get(1));
        this.admin = id(users.get(2));
        this.type = ofType.snapshot().id();
        var opened = DossierExamples.aDossier()
                .of(client)
                .advisedBy(anna)
                .build();
        this.dossier = opened.snapshot().id();
        stores.unitOfWork().run(() -> {
            users.forEach(stores.users()::save);
            stores.parties().save(person);
            stores.appointmentTypes().save(ofType);
            stores.dossiers().save(opened);
        });
    }

    /** The client is reached there from now on, for instance because the calendar system knows that guest. */
    public void reachClientAt(EmailAddress address) {
        stores.unitOfWork().run(() -> {
            var person = stores.parties().find(client).orElseThrow();
            var known = person.snapshot();
            var contact = new Party.Contact(
                    address, known.contact().phone(), known.contact().address());
            person.correct(known.identity(), contact, LocalDate.ofInstant(clock.instant(), Moments.AMSTERDAM), clock.instant());
            stores.parties().save(person);
        });
    }

    private static UserId id(User user) {
        return user.snapshot().id();
    }

    private static OfficeSettings settings() {
        return new OfficeSettings(
                0,
                "Van Dijk Hypotheken",
                Moments.AMSTERDAM,
                Language.NL,
                FormOfAddress.FORMAL,
                new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0)),
                EmailAddress.of("post@office.nl"),
                null,
                null);
    }

    public Desk desk() {
        return desk(anna);
    }

    public Desk desk(UserId user) {
        return office.as(Caller.user(user));
    }

    /** Anna links the account, and chooses its calendar. */
    public CalendarLinkId link(CalendarSystem system) {
        return link(anna, system, choice(system));
    }

    public static CalendarChoice choice(CalendarSystem system) {
        return new CalendarChoice(system.calendar(), Set.of(), Inviter.OFFICE);
    }

    public CalendarLinkId link(UserId adviser, CalendarSystem system, CalendarChoice choice) {
        return link(adviser, system, choice, system.account().secret());
    }

    /** With another secret than the account had. */
    public CalendarLinkId link(UserId adviser, CalendarSystem system, CalendarChoice choice, String secret) {
        var id = new CalendarLinkId(UUID.randomUUID());
        letIn(adviser, system, id, secret);
        desk(adviser).calendarLinks().choose(id, choice);
        return id;
    }

    /** We are let in with the secret that the account has. */
    public void letIn(UserId adviser, CalendarSystem system, CalendarLinkId id) {
        letIn(adviser, system, id, system.account().secret());
    }

    /**
     * We are let in for the first time or again: by the owner of the account, or where the office as a whole is let in by who
     * maintains it.
     *
     * @param secret counts only where one is typed
     */
    public void letIn(UserId adviser, CalendarSystem system, CalendarLinkId id, String secret) {
        var links = desk(adviser).calendarLinks();
        var provider = system.provider();
        var name = provider.id().value();
        var account = system.account();
        boolean known = links.own().stream().anyMatch(link -> link.id().equals(id));
        if (provider instanceof Consent) {
            var asked = links.askLeave(id, name, REDIRECT);
            var back = query(system.consentScreen().orElseThrow().agree(asked));
            links.leaveGiven(back.get("state"), back.get("code"), REDIRECT);
        } else if (provider.capabilities().contains(Capability.OFFICE_LEAVE)) {
            var offices = desk(admin).officeCalendars();
            if (known) {
                offices.reconnect(id);
            } else {
                offices.link(id, name, adviser, account.user());
            }
        } else if (known) {
            links.reconnect(id, secret);
        } else {
            links.linkByPassword(id, name, account.server(), account.user(), secret);
        }
    }

    private static Map<String, String> query(URI uri) {
        return Stream.of(uri.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    public LinkView view(UserId adviser) {
        return desk(adviser).calendarLinks().own().get(0);
    }

    /** An hour of Anna's. */
    public AppointmentId plan(String wallTime) {
        return plan(wallTime, anna);
    }

    public AppointmentId plan(String wallTime, UserId adviser) {
        return desk().appointments()
                .plan(new Appointments.Plan(
                        new AppointmentId(UUID.randomUUID()),
                        dossier,
                        type,
                        "Hypotheekgesprek",
                        "Loonstrook meenemen",
                        at(wallTime),
                        new Place.Elsewhere("Stationsplein 1, Utrecht"),
                        adviser,
                        false));
    }

    /**
     * An hour of Anna's with clients in dossiers of their own.
     *
     * @param names such as Noor, who is reached at noor@client.example
     */
    public AppointmentId planGroup(String wallTime, String... names) {
        var group = desk().groupAppointments()
                .plan(new GroupAppointments.Plan(
                        new AppointmentId(UUID.randomUUID()),
                        type,
                        "Informatieavond",
                        "Koffie vooraf",
                        "Alleen voor kantoor",
                        Math.max(1, names.length),
                        at(wallTime),
                        new Place.Elsewhere("Stationsplein 1, Utrecht"),
                        anna,
                        false));
        for (var name : names) {
            desk().groupAppointments().add(group, aDossierOf(name), false);
        }
        return group;
    }

    private DossierId aDossierOf(String name) {
        var person = PartyExamples.aPerson(name, "", "Deelnemer" + name, name.toLowerCase(Locale.ROOT) + "@client.example");
        var opened = DossierExamples.aDossier()
                .of(person.snapshot().id())
                .advisedBy(anna)
                .build();
        stores.unitOfWork().run(() -> {
            stores.parties().save(person);
            stores.dossiers().save(opened);
        });
        return opened.snapshot().id();
    }

    public void moveGroup(AppointmentId group, String wallTime) {
        long version = desk().groupAppointments().get(group).state().version();
        desk().groupAppointments().move(new Appointments.Move(group, version, at(wallTime), anna, false));
    }

    public static Appointments.When at(String wallTime) {
        return new Appointments.When(LocalDateTime.parse(wallTime), null, null);
    }

    public void move(AppointmentId appointment, String wallTime) {
        move(appointment, wallTime, anna);
    }

    public void move(AppointmentId appointment, String wallTime, UserId adviser) {
        long version = desk().appointments().get(appointment).state().version();
        desk().appointments().move(new Appointments.Move(appointment, version, at(wallTime), adviser, false));
    }

    /** The administrator has calendars outside the office show so much of appointments of this type. */
    public void disclose(Disclosure disclosure) {
        setUp(disclosure, known().setup().whenStale());
    }

    /** The administrator says what becomes of free times for this type while linked calendars are not known. */
    public void offer(WhenStale whenStale) {
        setUp(known().setup().disclosure(), whenStale);
    }

    private AppointmentType.Snapshot known() {
        return desk(admin).appointmentTypes().get(type);
    }

    private void setUp(Disclosure disclosure, WhenStale whenStale) {
        var known = known();
        var setup = known.setup();
        desk(admin).appointmentTypes().change(
                type,
                known.version(),
                new AppointmentType.Setup(
                        setup.name(),
                        setup.title(),
                        setup.duration(),
                        setup.channel(),
                        setup.results(),
                        setup.confirmation(),
                        disclosure,
                        whenStale));
    }

    public void cancel(AppointmentId appointment) {
        desk().appointments().cancel(appointment, null);
    }

    /** An hour in Amsterdam. */
    public static TimeSlot hour(String wallTime) {
        return Moments.at(wallTime, 60).slot();
    }

    /** Writes what is to be written, as far as it is due. */
    public void write() {
        while (office.calendarRelay().runOnce() > 0) {
            continue;
        }
    }

    /** Reads what is due to be read. */
    public void read() {
        while (office.calendarPulls().runOnce() > 0) {
            continue;
        }
    }

    /** Lets so much time pass, and then everything that is due happen. */
    public void after(Duration time) {
        clock.advance(time);
        write();
        read();
        write();
    }
}
