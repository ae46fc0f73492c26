package org.dossierwerk.application.testkit;

import java.time.Instant;
import org.dossierwerk.application.port.storage.MailboxPlaces;

/** How far each mailbox was read, in memory. */
record MemoryMailboxPlaces(Memory memory) implements MailboxPlaces {

    @Override
    public State find(String mailbox) {
        return memory.with(state -> state.mailboxes.getOrDefault(mailbox, State.start()));
    }

    @Override
    public boolean pass(String mailbox, String from, String to) {
        return pass(mailbox, from, to, 0);
    }

    @Override
    public boolean park(String mailbox, String from, String to) {
        return pass(mailbox, from, to, 1);
    }

    private boolean pass(String mailbox, String from, String to, int parked) {
        var before = find(mailbox);
        boolean here = before.place().equals(from);
        if (here) {
            keep(mailbox, new State(to, 0, before.parked() + parked, before.readAt(), before.failure()));
        }
        return here;
    }

    @Override
    public int tried(String mailbox, String place) {
        var before = find(mailbox);
        int tries = before.tries() + (before.place().equals(place) ? 1 : 0);
        keep(mailbox, new State(before.place(), tries, before.parked(), before.readAt(), before.failure()));
        return tries;
    }

    @Override
    public void report(String mailbox, Instant at, String failure) {
        var before = find(mailbox);
        var readAt = failure.isEmpty() ? at : before.readAt();
        keep(mailbox, new State(before.place(), before.tries(), before.parked(), readAt, failure));
    }

    private void keep(String mailbox, State changed) {
        memory.with(state -> state.mailboxes.put(mailbox, changed));
    }
}
