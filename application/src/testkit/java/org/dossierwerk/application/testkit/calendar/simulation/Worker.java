package org.dossierwerk.application.testkit.calendar.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.UUID;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars.SentNotice;
import org.dossierwerk.domain.calendar.CalendarLinkId;

/** Carries out what is due, until it is done or killed; of three notices one does not reach it, and one reaches it twice. */
final class Worker {

    private static final int MOST_ROUNDS = 50;

    private final SimulatedOffice office;
    private final Crashes crashes;
    private final Random dice;

    Worker(SimulatedOffice office, Crashes crashes, Random dice) {
        this.office = office;
        this.crashes = crashes;
        this.dice = dice;
    }

    void work() {
        notices();
        crashes.during(this::carryOut, office::restart);
    }

    private void carryOut() {
        var relay = office.office().calendarRelay();
        var pulls = office.office().calendarPulls();
        for (int round = 0; round < MOST_ROUNDS && relay.runOnce() + pulls.runOnce() > 0; round++) {
            // Until nothing is due.
        }
    }

    private void notices() {
        var sent = new ArrayList<SentNotice>();
        for (var notice : office.calendars.takeNotices()) {
            if (dice.nextInt(10) >= 3) {
                sent.add(notice);
            }
            if (dice.nextInt(10) < 3) {
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
    }
}
