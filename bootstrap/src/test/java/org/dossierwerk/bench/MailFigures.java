package org.dossierwerk.bench;

import static org.dossierwerk.bench.Report.text;

/** What is measured of mail. */
final class MailFigures {

    private static final double SHARE = 0.3;
    private static final int FEWEST = 400;

    private final Offices offices;
    private final Options options;

    MailFigures(Offices offices, Options options) {
        this.offices = offices;
        this.options = options;
    }

    record Figures(MailStorm.Outcome storm, MailSpeed.Speeds speeds, MailReminders.Figures reminders) {

        String section() {
            return text(
                    """
                    %,d mails through ledger, outbox, relay and SMTP, the server cutting %d %% of the attempts

                    | | |
                    | --- | --- |
                    | attempts cut | %,d |
                    | conversations | %,d |
                    | different mails at the server | %,d |
                    | lost | %d |
                    | given up, with an alert; of these not at the server | %d; %d |
                    | copies, all of mails whose acknowledgement was cut | %d |
                    | copies of an acknowledged mail | %d |
                    | mails under two Message-IDs | %d |
                    | sent by the ledger, never at the server | %d |
                    | minutes of waiting that were skipped | %d |
                    | time it took, s | %.1f |
                    | the promise is kept | %s |

                    Mails a second to a server on loopback, four threads, %,d mails of %,d octets

                    | | relay | Jakarta Mail alone | relay : alone | alone, with sockets that do not wait | relay : those |
                    | --- | --- | --- | --- | --- | --- |
                    | a conversation for each | %,.0f | %,.0f | %.2f | | |
                    | conversations kept open | %,.0f | %,.0f | %.2f | %,.0f | %.2f |

                    %,d reminders due at one moment (100,000 in a day of eight hours are %,d at each quarter): left after p50 %.1f,
                    p95 %.1f, p99 %.1f, the last %.1f s; readers reminded twice: %d""",
                    storm.mails(),
                    Math.round(SHARE * 100),
                    storm.cuts(),
                    storm.conversations(),
                    storm.stored(),
                    storm.lost(),
                    storm.givenUp(),
                    storm.undelivered(),
                    storm.copies() - storm.unexplained(),
                    storm.unexplained(),
                    storm.renamed(),
                    storm.invented(),
                    storm.skippedMinutes(),
                    storm.seconds(),
                    storm.isKept() ? "yes" : "NO",
                    speeds.mails(),
                    speeds.octets(),
                    speeds.relay(),
                    speeds.alone(),
                    speeds.relay() / speeds.alone(),
                    speeds.relayKept(),
                    speeds.aloneKept(),
                    speeds.relayKept() / speeds.aloneKept(),
                    speeds.aloneFixed(),
                    speeds.relayKept() / speeds.aloneFixed(),
                    reminders.reminders(),
                    MailReminders.AT_A_QUARTER,
                    reminders.late().p50() / 1e6,
                    reminders.late().p95() / 1e6,
                    reminders.late().p99() / 1e6,
                    reminders.latest(),
                    reminders.twice());
        }
    }

    /** @throws IllegalStateException when a mail was lost, or came twice without need */
    Figures measure() throws Exception {
        System.out.printf("  %,d mails to a server that cuts%n", options.mails());
        MailStorm.Outcome storm;
        try (var database = offices.empty("mail_storm")) {
            storm = new MailStorm(database.source(), SHARE, options.seed()).rage(options.mails());
        }
        System.out.println("  " + storm);
        if (!storm.isKept()) {
            throw new IllegalStateException("A promise about mail is broken: " + storm);
        }
        System.out.println("  mails to a server that works");
        var speeds = new MailSpeed(offices, Math.max(FEWEST, options.mails() / 5)).measure();
        int due = Math.min(options.mails(), MailReminders.AT_A_QUARTER);
        System.out.printf("  %,d reminders at one moment%n", due);
        try (var database = offices.empty("mail_reminders")) {
            return new Figures(storm, speeds, new MailReminders(database, due).measure());
        }
    }
}
