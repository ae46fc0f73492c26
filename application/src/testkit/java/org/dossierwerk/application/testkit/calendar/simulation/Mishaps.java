package org.dossierwerk.application.testkit.calendar.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars.Asked;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars.Mishap;

/** What goes wrong with so many of the requests: each form of being asked to wait, lost answers, answers that are not true. */
final class Mishaps implements InMemoryCalendars.Chance {

    private static final List<String> WAITS =
            Arrays.asList("1", "30", "3600", "0", "soon", "0,120", "Tue, 05 Jan 2027 08:00:00 GMT", "9999999", null);

    private final RandomGenerator dice;
    private final double share;
    private int count;

    Mishaps(RandomGenerator dice, double share) {
        this.dice = dice;
        this.share = share;
    }

    @Override
    public synchronized Mishap next(Asked asked) {
        if (dice.nextDouble() >= share) {
            return Mishap.NONE;
        }
        count++;
        int roll = dice.nextInt(100);
        if (roll < 35) {
            return new Mishap(429, WAITS.get(dice.nextInt(WAITS.size())), false);
        }
        if (roll < 55) {
            return new Mishap(500, null, true);
        }
        if (roll < 70) {
            return new Mishap(0, null, true);
        }
        if (roll < 75) {
            return new Mishap(0, null, false);
        }
        if (roll < 85) {
            return new Mishap(401, null, false);
        }
        return new Mishap(status(asked), null, false);
    }

    /** A cursor that is lost, a tag that is said not to be the last one. */
    private static int status(Asked asked) {
        return switch (asked) {
            case READING -> 503;
            case CHANGING -> 412;
            case CHANGES -> 410;
        };
    }

    int count() {
        return count;
    }
}
