package org.dossierwerk.application.mail;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.mail.IncomingMail;
import org.dossierwerk.application.port.mail.Mailbox;
import org.dossierwerk.application.port.storage.MailboxPlaces;
import org.jspecify.annotations.Nullable;

/**
 * Reads the mailbox that answers and bounces come to, on the threads of the host: any number of instances side by side. That a
 * message was passed and what came of it are one transaction, so a message is dealt with once, whenever the machine stops.
 * One that cannot be dealt with is tried again, and after a few attempts parked, so that it never stands in the way.
 */
public final class MailReading {

    private static final Logger LOG = System.getLogger(MailReading.class.getName());
    private static final int BATCH = 20;
    private static final int MOST_TRIES = 5;

    private final Workbench bench;
    private final @Nullable Mailbox mailbox;
    private final Sorting sorting;

    MailReading(Workbench bench, @Nullable Mailbox mailbox, Sorting sorting) {
        this.bench = bench;
        this.mailbox = mailbox;
        this.sorting = sorting;
    }

    /** What became of one message. */
    private enum Step {
        DEALT_WITH,
        LEFT_ALONE,
        TRY_AGAIN
    }

    /**
     * Reads on from where reading stopped.
     *
     * @return how many messages were passed; 0 at the end, or when one has to be tried again later
     */
    public int runOnce() {
        return mailbox == null ? 0 : read(mailbox);
    }

    /** How reading goes; empty when there is no mailbox to read. */
    public MailboxPlaces.@Nullable State state() {
        return mailbox == null ? null : state(mailbox);
    }

    private MailboxPlaces.State state(Mailbox from) {
        return bench.stores().unitOfWork().read(() -> places().find(from.name()));
    }

    private int read(Mailbox from) {
        var place = state(from).place();
        try {
            var batch = from.after(place, BATCH);
            report(from, "");
            int passed = 0;
            for (var mail : batch) {
                if (pass(from, place, mail) == Step.TRY_AGAIN) {
                    return 0;
                }
                place = mail.place();
                passed++;
            }
            return passed;
        } catch (ProviderFailure failure) {
            report(from, String.valueOf(failure.getMessage()));
            LOG.log(Level.WARNING, "Cannot read the mailbox {0}: {1}", from.name(), failure.getMessage());
            return 0;
        }
    }

    private Step pass(Mailbox from, String place, IncomingMail mail) {
        var step = attempt(from, place, mail);
        if (step == Step.DEALT_WITH) {
            markRead(from, mail);
        }
        return step;
    }

    private Step attempt(Mailbox from, String place, IncomingMail mail) {
        try {
            return bench.stores().unitOfWork().call(() -> {
                boolean readable = mail.problem().isEmpty();
                boolean first = readable
                        ? places().pass(from.name(), place, mail.place())
                        : places().park(from.name(), place, mail.place());
                if (!first) {
                    return Step.TRY_AGAIN;
                }
                return readable && sorting.deal(mail) ? Step.DEALT_WITH : Step.LEFT_ALONE;
            });
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Could not deal with the message at " + mail.place(), failure);
            return again(from, place, mail);
        }
    }

    private Step again(Mailbox from, String place, IncomingMail mail) {
        boolean parked = bench.stores()
                .unitOfWork()
                .call(() -> places().tried(from.name(), place) >= MOST_TRIES
                        && places().park(from.name(), place, mail.place()));
        if (parked) {
            tell(mail);
        }
        return parked ? Step.LEFT_ALONE : Step.TRY_AGAIN;
    }

    private void tell(IncomingMail mail) {
        try {
            bench.stores().unitOfWork().run(() -> sorting.giveUp(mail));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Nobody could be told of the message at " + mail.place(), failure);
        }
    }

    /** For people only: how far we read is kept by us. */
    private static void markRead(Mailbox from, IncomingMail mail) {
        try {
            from.markRead(mail.place());
        } catch (ProviderFailure failure) {
            LOG.log(Level.INFO, "Could not mark the message at {0} as read: {1}", mail.place(), failure.getMessage());
        }
    }

    private void report(Mailbox from, String failure) {
        bench.stores().unitOfWork().run(() -> places().report(from.name(), bench.now(), failure));
    }

    private MailboxPlaces places() {
        return bench.stores().mailboxPlaces();
    }
}
