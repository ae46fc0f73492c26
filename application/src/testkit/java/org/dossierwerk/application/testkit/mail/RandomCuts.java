package org.dossierwerk.application.testkit.mail;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of many attempts are cut, and at which stage; the same ones in the same order for the same seed. */
final class RandomCuts {

    private static final List<SmtpStage> ALL = Stream.of(SmtpStage.values())
            .filter(stage -> stage != SmtpStage.STARTTLS && stage != SmtpStage.AUTH && stage != SmtpStage.QUIT)
            .toList();
    private static final List<SmtpStage> OF_EACH_MESSAGE =
            ALL.stream().filter(SmtpStage::isOfEachMessage).toList();

    private final double share;
    private final Random random;
    private int cuts;

    /** @param share of the attempts, from 0 to 1 */
    RandomCuts(double share, long seed) {
        this.share = share;
        this.random = new Random(seed);
    }

    /** @param fresh whether a conversation begins, or goes on with a further message */
    synchronized @Nullable SmtpStage next(boolean fresh) {
        if (random.nextDouble() >= share) {
            return null;
        }
        cuts++;
        var stages = fresh ? ALL : OF_EACH_MESSAGE;
        return stages.get(random.nextInt(stages.size()));
    }

    synchronized int cuts() {
        return cuts;
    }
}
