package org.dossierwerk.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.dossierwerk.adapters.mail.Smtp;
import org.dossierwerk.adapters.mail.SmtpTransport;
import org.dossierwerk.application.testkit.mail.ScriptedSmtpServer;
import org.dossierwerk.application.testkit.mail.TakenMail;

/**
 * Many mails through the ledger, the outbox, the relay and SMTP to a server that cuts a share of the attempts, each at a stage
 * drawn by lot. Whenever nothing is due, what waits is brought forward by a minute, so that hours of waiting take no time.
 */
final class MailStorm {

    private static final Duration STEP = Duration.ofMinutes(1);
    private static final long MOST_STEPS = Duration.ofHours(72).toMinutes();
    private static final Duration KEEP_OPEN = Duration.ofMinutes(5);
    private static final int LENGTH_OF_ID = 36;

    private final DataSource database;
    private final double share;
    private final long seed;

    MailStorm(DataSource database, double share, long seed) {
        this.database = database;
        this.share = share;
        this.seed = seed;
    }

    /**
     * What came of it.
     *
     * @param mails that were written
     * @param cuts attempts that were cut
     * @param conversations with the server
     * @param stored different mails the server has
     * @param given up visibly: the ledger says failed and the adviser is alerted
     * @param undelivered of those, at the server never
     * @param lost neither at the server nor given up
     * @param invented at the server never, and yet sent by the ledger
     * @param copies beyond the first of each mail
     * @param unexplained copies although the first was acknowledged
     * @param renamed mails that came under more than one Message-ID
     * @param unsettled mails that still waited in the end
     * @param seconds it took
     * @param skippedMinutes of waiting
     */
    record Outcome(
            int mails,
            int cuts,
            int conversations,
            int stored,
            int givenUp,
            int undelivered,
            int lost,
            int invented,
            int copies,
            int unexplained,
            int renamed,
            int unsettled,
            double seconds,
            long skippedMinutes) {

        /** RELIABILITY D4 and INV-4: never lost; a copy only where the acknowledgement was, and then under the same Message-ID. */
        boolean isKept() {
            return lost + givenUp + undelivered == 0
                    && invented == 0
                    && unexplained == 0
                    && renamed == 0
                    && unsettled == 0;
        }
    }

    Outcome rage(int mails) throws Exception {
        try (var server = ScriptedSmtpServer.plain();
                var transport = SmtpTransport.keepingOpen(
                        Smtp.at("127.0.0.1", server.port(), Smtp.Security.NONE, null, null), KEEP_OPEN);
                var office = new MailOffice(database, Clock.systemUTC(), transport)) {
            var planned = office.plan(mails);
            server.cutting(share, seed);
            long started = System.nanoTime();
            office.relayAll();
            long skipped = 0;
            while (!office.withStatus("WAITING").isEmpty() && skipped < MOST_STEPS) {
                office.letPass(STEP);
                skipped++;
                office.relayAll();
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            return judge(planned, office, server, seconds, skipped);
        }
    }

    private static Outcome judge(
            List<UUID> planned, MailOffice office, ScriptedSmtpServer server, double seconds, long skippedMinutes)
            throws Exception {
        var names = new HashMap<UUID, Set<String>>();
        var acknowledged = new HashMap<UUID, Integer>();
        for (var mail : server.taken()) {
            var about = appointment(mail);
            names.computeIfAbsent(about, id -> new HashSet<>()).add(mail.messageId());
            acknowledged.merge(about, mail.acknowledged() ? 1 : 0, Integer::sum);
        }
        var givenUp = Set.copyOf(office.withStatus("FAILED"));
        return new Outcome(
                planned.size(),
                server.cuts(),
                server.conversations(),
                names.size(),
                givenUp.size(),
                (int) givenUp.stream().filter(id -> !names.containsKey(id)).count(),
                (int) planned.stream()
                        .filter(id -> !names.containsKey(id) && !givenUp.contains(id))
                        .count(),
                (int) office.withStatus("SENT").stream()
                        .filter(id -> !names.containsKey(id))
                        .count(),
                server.taken().size() - names.size(),
                moreThanOne(acknowledged),
                (int) names.values().stream().filter(ids -> ids.size() > 1).count(),
                office.withStatus("WAITING").size(),
                seconds,
                skippedMinutes);
    }

    /** A Message-ID of a confirmation begins with its appointment. */
    private static UUID appointment(TakenMail mail) {
        return UUID.fromString(mail.messageId().substring(0, LENGTH_OF_ID));
    }

    private static int moreThanOne(Map<UUID, Integer> acknowledged) {
        return acknowledged.values().stream()
                .mapToInt(times -> Math.max(0, times - 1))
                .sum();
    }
}
