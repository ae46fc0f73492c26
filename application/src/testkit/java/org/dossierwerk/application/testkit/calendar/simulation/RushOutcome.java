package org.dossierwerk.application.testkit.calendar.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What became of a rush.
 *
 * @param cancelled of the appointments
 * @param disturbed appointments to whose entries their owner did something
 * @param requests that reached the system
 * @param mishaps of those, by what went wrong
 * @param crashes of whoever worked
 * @param entries that the system was asked to create
 * @param creatingCalls by which it was, those that were refused left out, counted by the system
 * @param mostCreatingCalls for one entry
 * @param moves of entries to times at which they had never been, counted by the system
 * @param removals of entries that it carried out
 * @param lived how much time passed by the clock of the office
 * @param wrong what is not as it should be in the end, in words
 */
public record RushOutcome(
        String system,
        long seed,
        int appointments,
        int cancelled,
        int disturbed,
        int requests,
        Map<String, Integer> mishaps,
        int crashes,
        Notices notices,
        int entries,
        int creatingCalls,
        int mostCreatingCalls,
        int moves,
        int removals,
        Duration lived,
        List<String> wrong) {

    private static final int MOST_CREATING_CALLS = 2;
    private static final double FEWEST_MOVES = 1.8;
    private static final double FEWEST_REMOVALS = 0.9;

    public RushOutcome {
        mishaps = Map.copyOf(mishaps);
        wrong = List.copyOf(wrong);
    }

    /** Notices that reached the office, those that never did, and those of the former that came twice. */
    public record Notices(int taken, int lost, int doubled) {}

    public int mishapsInAll() {
        return mishaps.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Moves that were written, for each appointment. */
    public double movesEach() {
        return (double) moves / appointments;
    }

    /** What of what is promised does not hold; also when the rush was not one, because its states were never written. */
    public List<String> broken() {
        var broken = new ArrayList<>(wrong);
        if (mostCreatingCalls > MOST_CREATING_CALLS) {
            broken.add("An entry was asked to be created %d times".formatted(mostCreatingCalls));
        }
        if (movesEach() < FEWEST_MOVES) {
            broken.add("Only %d moves of %d appointments were written".formatted(moves, appointments));
        }
        if (removals < FEWEST_REMOVALS * cancelled) {
            broken.add("Only %d removals of %d cancelled appointments were written".formatted(removals, cancelled));
        }
        return broken;
    }
}
