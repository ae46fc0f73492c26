package org.dossierwerk.bootstrap.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.access.Entrance;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.PersonName;

/** Fills an empty office, the same way each time but for the dates, which lie around today. */
public final class DemoOffice {

    private static final Duration HISTORY = Duration.ofDays(45);
    private static final long SEED = 20261121;

    private final Function<Clock, Office> offices;
    private final Random chance = new Random(SEED);
    private final Supplier<UUID> ids = ids(chance);
    private final Supplier<UUID> moreIds = ids(new Random(SEED + 1));

    private static Supplier<UUID> ids(Random chance) {
        return () -> new UUID(chance.nextLong(), chance.nextLong());
    }

    /** @param offices the office on another clock, so that the past can be played back */
    public DemoOffice(Function<Clock, Office> offices) {
        this.offices = offices;
    }

    /** @return whether there was nobody yet, and now there is */
    public boolean fill(Instant now) {
        var clock = SettableClock.at(now.minus(HISTORY));
        var office = offices.apply(clock);
        var token = office.entrance().firstAdministratorToken();
        if (token == null) {
            return false;
        }
        var timeline = new DemoTimeline();
        var cast = found(office, token, clock);
        new DemoAgenda(office, cast, timeline, chance, now).plan();
        timeline.play(clock, now, () -> carryOut(office));
        var administrator = office.as(Caller.user(cast.staff().get(DemoStaff.ADMINISTRATOR)));
        new DemoTriggers(administrator, cast, moreIds).define();
        new DemoWork(office, cast, moreIds).begin(LocalDate.ofInstant(now, DemoSettings.ZONE));
        new DemoFiles(office, cast, moreIds).begin();
        carryOut(office);
        return true;
    }

    static void carryOut(Office office) {
        while (office.relay().runOnce() > 0) {
            // Each round carries out what the one before made possible.
        }
    }

    private DemoCast found(Office office, String token, SettableClock clock) {
        var sanne = firstAdministrator(office, token);
        var desk = office.as(Caller.user(sanne));
        var settings = new DemoSettings(desk, ids);
        settings.office();
        var locations = settings.locations();
        var lists = settings.lists();
        var types = settings.types();
        DemoClosingDays.close(desk.office());
        var kinds = new DemoDocuments(desk.documentKinds(), moreIds).define();
        new DemoScenarios(desk, moreIds, kinds, types, lists).define();
        var staff = DemoStaff.hire(desk, sanne, locations);
        var opener = new DemoDossiers(office, staff, lists, ids);
        var cases = new ArrayList<DemoCast.Case>();
        for (var line : DemoDossier.all()) {
            cases.add(new DemoCast.Case(opener.open(line), line.adviser(), line.language()));
            clock.advance(Duration.ofHours(5));
        }
        inviteTheFirstClient(office, staff.get(DemoStaff.ADMINISTRATOR), cases.get(0));
        carryOut(office);
        return new DemoCast(staff, locations, types, lists, kinds, cases);
    }

    private static void inviteTheFirstClient(Office office, UserId by, DemoCast.Case first) {
        var desk = office.as(Caller.user(by));
        var applicant = desk.dossiers().get(first.id()).applicants().get(0);
        desk.portalAccess().invite(first.id(), applicant.id());
    }

    /** With a password nobody knows: the way in is a link. */
    private static UserId firstAdministrator(Office office, String token) {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        var signedIn = office.entrance()
                .becomeFirstAdministrator(
                        token,
                        new Entrance.FirstAdministrator(
                                PersonName.of("Sanne", "", "Bakker"),
                                EmailAddress.of("sanne@wegwijs.example"),
                                DemoStaff.ADMINISTRATOR,
                                HexFormat.of().formatHex(secret)));
        return ((Caller.User) signedIn.caller()).id();
    }
}
