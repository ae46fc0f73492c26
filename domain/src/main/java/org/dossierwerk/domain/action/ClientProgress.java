package org.dossierwerk.domain.action;

import java.util.Collection;

/** How far the client has come: of all that is to be seen, how much is done (ACT-05, reading 25). */
public record ClientProgress(int done, int all) {

    /** Of the listed ones; dropped ones count for nothing. */
    public static ClientProgress of(Collection<ActionItem.Snapshot> items) {
        return new ClientProgress(
                (int) items.stream()
                        .filter(item -> item.status() == ActionItemStatus.COMPLETED)
                        .count(),
                (int) items.stream().filter(ActionItem.Snapshot::isListed).count());
    }

    /** In percent, rounded down; nothing to do yet is 0. */
    public int percent() {
        return all == 0 ? 0 : done * 100 / all;
    }

    public int open() {
        return all - done;
    }
}
