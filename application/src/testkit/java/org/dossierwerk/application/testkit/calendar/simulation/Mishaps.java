package org.dossierwerk.application.testkit.calendar.simulation;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.dossierwerk.application.port.calendar.provider.Consent;
import org.dossierwerk.application.testkit.calendar.Chance;
import org.dossierwerk.application.testkit.calendar.Mishap;
import org.dossierwerk.application.testkit.calendar.Purpose;

/** What goes wrong with so many of the requests: each form of being asked to wait, lost answers, answers that are not true. */
final class Mishaps implements Chance {

    private static final List<String> SECONDS = List.of("0", "1", "30");
    private static final List<String> GARBAGE = List.of("soon", "0,120", "9999999", "-5");

    private final RandomGenerator dice;
    private final double share;
    private final SimulatedOffice office;
    private final Map<String, Integer> kinds = new TreeMap<>();

    Mishaps(RandomGenerator dice, double share, SimulatedOffice office) {
        this.dice = dice;
        this.share = share;
        this.office = office;
    }

    @Override
    public synchronized Mishap next(Purpose purpose) {
        if (dice.nextDouble() >= share) {
            return Mishap.NONE;
        }
        int roll = dice.nextInt(100);
        if (roll >= 85 && purpose == Purpose.CREATING) {
            return noted("connection lost, and done hours later", Mishap.landing());
        }
        if (roll < 35) {
            return askedToWait();
        }
        if (roll < 54) {
            return noted(purpose.writes() ? "500 after it was done" : "500", Mishap.afterwards(500));
        }
        if (roll < 69) {
            return noted(
                    purpose.writes() ? "connection lost after it was done" : "connection lost", Mishap.afterwards(0));
        }
        if (roll < 70) {
            return noted(
                    purpose.writes() ? "no answer in time after it was done" : "no answer in time",
                    Mishap.silent(office.calendars.silence()));
        }
        if (roll < 75) {
            return noted("connection lost before", Mishap.refused(0, null));
        }
        return roll < 85 ? notLetIn(roll < 78) : denied(purpose);
    }

    private Mishap askedToWait() {
        return switch (dice.nextInt(9)) {
            case 0, 1, 2 -> noted("429 with seconds", Mishap.refused(429, any(SECONDS)));
            case 3 -> noted("429 with 3600", Mishap.refused(429, "3600"));
            case 4, 5 -> noted("429 with a date", Mishap.refused(429, date()));
            case 6, 7 -> noted("429 with garbage", Mishap.refused(429, any(GARBAGE)));
            default -> noted("429 without", Mishap.refused(429, null));
        };
    }

    /** By the clock of the office; now and then it is over already. */
    private String date() {
        var until = office.clock.instant().plus(Duration.ofSeconds(dice.nextInt(-60, 600)));
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(until.atOffset(ZoneOffset.UTC));
    }

    /** @param untilRenewed whether from now on nobody is, until they renew what lets them in; where that can be */
    private Mishap notLetIn(boolean untilRenewed) {
        if (untilRenewed && office.provider instanceof Consent) {
            office.advisers.forEach(
                    one -> one.account().faults().orElseThrow().expireAccessToken());
            return noted("401 until renewed", Mishap.NONE);
        }
        return noted("401 once", Mishap.refused(401, null));
    }

    /** A cursor that is lost, a tag that is said not to be the last one. */
    private Mishap denied(Purpose purpose) {
        return switch (purpose) {
            case CHANGING -> noted("412", Mishap.refused(412, null));
            case CHANGES -> noted("410", Mishap.refused(410, null));
            default -> noted("503", Mishap.refused(503, null));
        };
    }

    private Mishap noted(String kind, Mishap mishap) {
        kinds.merge(kind, 1, Integer::sum);
        return mishap;
    }

    private <T> T any(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }

    synchronized int count() {
        return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How often what went wrong. */
    synchronized Map<String, Integer> kinds() {
        return new TreeMap<>(kinds);
    }
}
