package org.dossierwerk.application.testkit.calendar;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a calendar system was asked to write, of all accounts; counted by the system itself, whoever asks. */
public final class Writings {

    private final Map<String, Integer> creatingCalls = new LinkedHashMap<>();
    private final Map<String, Set<String>> times = new HashMap<>();
    private int removals;
    private boolean landing;

    /**
     * A call to create an entry has come so far that it is carried out, or recognised as one that was; not one that lands late.
     *
     * @param entry of all calls that mean the same the same
     */
    public synchronized void creating(String entry) {
        if (!landing) {
            creatingCalls.merge(entry, 1, Integer::sum);
        }
    }

    /** Nobody who asks again can know of what is still on its way: what lands late counts as no call. */
    public void land(Later later) {
        landing(true);
        try {
            later.land();
        } finally {
            landing(false);
        }
    }

    private synchronized void landing(boolean begins) {
        landing = begins;
    }

    /**
     * An entry was created or changed.
     *
     * @param time in any words, of the same times the same
     */
    public synchronized void written(String entry, String time) {
        times.computeIfAbsent(entry, first -> new HashSet<>()).add(time);
    }

    public synchronized void removed() {
        removals++;
    }

    /** Of each entry how often it was asked to be created, until it was deleted; calls that were refused are not counted. */
    public synchronized List<Integer> creatingCalls() {
        return List.copyOf(creatingCalls.values());
    }

    /** How often entries went to a time at which they had never been; what is only written once more does not count. */
    public synchronized int moves() {
        return times.values().stream().mapToInt(all -> all.size() - 1).sum();
    }

    /** Removals of entries that were carried out. */
    public synchronized int removals() {
        return removals;
    }
}
