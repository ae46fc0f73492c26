package org.dossierwerk.application.testkit.calendar.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars.SentNotice;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.OutsideChangeId;

/**
 * Carries out what is due, until it is done or killed; of ten notices three do not reach it, three reach it twice, and all in another
 * order. What is due without them is done first, so that what is found after them was found through them.
 */
final class Worker {

    private static final int MOST_ROUNDS = 50;

    private final SimulatedOffice office;
    private final Crashes crashes;
    private final Random dice;
    private final Set<OutsideChangeId> known = new HashSet<>();
    private int taken;
    private int lost;
    private int doubled;
    private int throughNotices;
    private boolean everythingDone;

    Worker(SimulatedOffice office, Crashes crashes, Random dice) {
        this.office = office;
        this.crashes = crashes;
        this.dice = dice;
    }

    void work() {
        everythingDone = false;
        crashes.during(() -> everythingDone = carryOut(), office::restart);
        known.addAll(open());
        if (notices()) {
            crashes.during(this::carryOut, office::restart);
            var found = open();
            found.removeAll(known);
            throughNotices += everythingDone ? found.size() : 0;
        }
        known.addAll(open());
    }

    /** Notices that reached the office. */
    int taken() {
        return taken;
    }

    /** Notices that never did. */
    int lost() {
        return lost;
    }

    /** Those that did twice. */
    int doubled() {
        return doubled;
    }

    /** What owners did, found by a reading that was due only because of a notice. */
    int throughNotices() {
        return throughNotices;
    }

    /** @return whether nothing is due any more */
    private boolean carryOut() {
        var relay = office.office().calendarRelay();
        var pulls = office.office().calendarPulls();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (pulls.runOnce() + relay.runOnce() == 0) {
                return true;
            }
        }
        return false;
    }

    private Set<OutsideChangeId> open() {
        return office.stores.unitOfWork().read(() -> office.advisers.stream()
                .flatMap(adviser -> office.stores.outsideChanges().openOf(adviser.user()).stream())
                .map(change -> change.snapshot().id())
                .collect(Collectors.toCollection(HashSet::new)));
    }

    /** @return whether any reached the office */
    private boolean notices() {
        var sent = new ArrayList<SentNotice>();
        for (var notice : office.calendars.takeNotices()) {
            int roll = dice.nextInt(10);
            if (roll < 3) {
                lost++;
                continue;
            }
            sent.add(notice);
            if (roll >= 7) {
                doubled++;
                sent.add(notice);
            }
        }
        Collections.shuffle(sent, dice);
        for (var one : sent) {
            var link = one.address().substring(one.address().lastIndexOf('/') + 1);
            var notice = one.notice();
            office.office()
                    .calendarNotices()
                    .take(new CalendarLinkId(UUID.fromString(link)), notice.headers(), notice.query(), notice.body());
        }
        taken += sent.size();
        return !sent.isEmpty();
    }
}
