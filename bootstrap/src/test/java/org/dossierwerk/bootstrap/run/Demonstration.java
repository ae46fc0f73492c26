package org.dossierwerk.bootstrap.run;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dossierwerk.adapters.mail.StoredMail;
import org.dossierwerk.application.Office;
import org.dossierwerk.bootstrap.demo.DemoLinks;
import org.dossierwerk.bootstrap.demo.DemoOffice;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** Runs before the relay begins, so that the mails of the past are written with the dates of the past. */
final class Demonstration implements SmartLifecycle {

    private final Function<Clock, Office> offices;
    private final Supplier<List<StoredMail>> mailbox;
    private final PrintStream console = System.out;
    private volatile boolean running;

    Demonstration(Function<Clock, Office> offices, Supplier<List<StoredMail>> mailbox) {
        this.offices = offices;
        this.mailbox = mailbox;
    }

    @Override
    public int getPhase() {
        return -100;
    }

    @Override
    public void start() {
        running = true;
        new DemoOffice(offices).fill(Clock.systemUTC().instant());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order
    void tellTheWaysIn() {
        var links = new DemoLinks(offices.apply(Clock.systemUTC()), mailbox).fresh();
        if (links.isEmpty()) {
            console.println("  This office is in use; the demonstration stayed away from it.");
            return;
        }
        console.println(
                "  The demonstration office \"Wegwijs Advies\". Each link works once and asks for a new password:");
        console.println();
        links.forEach((who, link) -> console.printf("    %-42s %s%n", who, link));
        console.println();
        console.flush();
    }
}
