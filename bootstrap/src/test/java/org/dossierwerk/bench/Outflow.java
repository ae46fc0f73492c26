package org.dossierwerk.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How fast waiting mail leaves when there is nothing else to do. */
final class Outflow {

    private static final int MAILS = 1_000;
    private static final int PATIENCE_MINUTES = 5;

    private final OfficeDatabase office;
    private final Options options;

    Outflow(OfficeDatabase office, Options options) {
        this.office = office;
        this.options = options;
    }

    /** @param command of the application
     * @return mails a second, from the moment the application answers until the last has left */
    double measure(List<String> command) throws Exception {
        try (var silent = start(command, false);
                var questions = new Questions(silent.port(), office);
                var planner = questions.all().get("plan an appointment").worker(0)) {
            for (int number = 0; number < MAILS; number++) {
                planner.turn();
            }
        }
        var sending = start(command, true);
        try {
            return untilEmpty();
        } finally {
            sending.close();
        }
    }

    private RunningApplication start(List<String> command, boolean relay) throws IOException, InterruptedException {
        return RunningApplication.start(command, office, options.folder(), "--dossierwerk.relay.enabled=" + relay);
    }

    private double untilEmpty() throws SQLException, InterruptedException, IOException {
        long waiting = office.count("delivery");
        long begin = System.nanoTime();
        long deadline = begin + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        while (office.count("delivery") > 0) {
            if (System.nanoTime() > deadline) {
                throw new IOException("Mail still waits after " + PATIENCE_MINUTES + " minutes");
            }
            Thread.sleep(20);
        }
        return waiting * 1e9 / (System.nanoTime() - begin);
    }
}
