package org.dossierwerk.bootstrap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The threads that carry out what waits, such as what is in the outbox. They begin before the first request is taken and end after the last
 * one was answered; what they have begun, they finish.
 */
final class OfficeJob implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeJob.class);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(20);

    private final String name;
    private final IntSupplier work;
    private final Nudge nudge;
    private final OfficeProperties.Job settings;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    /**
     * @param name of its threads, followed by their number
     * @param work carries out one batch and says how many there were
     */
    OfficeJob(String name, IntSupplier work, Nudge nudge, OfficeProperties.Job settings) {
        this.name = name;
        this.work = work;
        this.nudge = nudge;
        this.settings = settings;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public synchronized void start() {
        running = true;
        for (int number = 1; number <= settings.threads(); number++) {
            var thread = new Thread(this::work, name + "-" + number);
            thread.start();
            threads.add(thread);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        threads.forEach(thread -> nudge.give());
        try {
            for (var thread : threads) {
                thread.join(LONGEST_FAREWELL.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                carryOutAll();
                if (running) {
                    nudge.await(settings.interval());
                }
            } catch (InterruptedException e) {
                return;
            }
        }
        nudge.give();
    }

    private void carryOutAll() throws InterruptedException {
        try {
            while (running && work.getAsInt() > 0) {
                LOG.debug("Carried out a batch");
            }
        } catch (RuntimeException e) {
            LOG.warn("Could not look for what waits: {}; will again in {}", name, settings.interval(), e);
            Thread.sleep(Math.min(settings.interval().toMillis(), 1_000));
        }
    }
}
