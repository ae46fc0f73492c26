package org.dossierwerk.bootstrap.harness;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.testkit.SettableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An office for one test class: a database, a mail server, and one or more instances of the application. Register it with
 * {@code @RegisterExtension static final}.
 */
public final class RunningOffice implements BeforeAllCallback, AfterAllCallback {

    private final int instances;
    private final SettableClock clock;
    private final String[] settings;
    private final List<RunningApplication> running = new ArrayList<>();
    private @Nullable GreenMail mail;
    private DatabaseServer.@Nullable Database database;

    private RunningOffice(int instances, SettableClock clock, String... settings) {
        this.instances = instances;
        this.clock = clock;
        this.settings = settings;
    }

    /** One instance, now. */
    public static RunningOffice started(String... settings) {
        return new RunningOffice(1, SettableClock.at(Clock.systemUTC().instant()), settings);
    }

    /** One instance at a moment such as {@code 2026-11-20T09:00:00Z}. */
    public static RunningOffice startedAt(String moment, String... settings) {
        return new RunningOffice(1, SettableClock.at(Instant.parse(moment)), settings);
    }

    /** One instance by a clock that others go by too. */
    public static RunningOffice byClock(SettableClock clock, String... settings) {
        return new RunningOffice(1, clock, settings);
    }

    /** Several instances side by side on one database. */
    public static RunningOffice instances(int instances, String... settings) {
        return instances(instances, SettableClock.at(Clock.systemUTC().instant()), settings);
    }

    /** Several by a clock that others go by too. */
    public static RunningOffice instances(int instances, SettableClock clock, String... settings) {
        return new RunningOffice(instances, clock, settings);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        database = DatabaseServer.of(context).create();
        database.timeIs(clock.instant());
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        for (int number = 0; number < instances; number++) {
            running.add(RunningApplication.start(database, clock, withMail()));
        }
    }

    private String[] withMail() {
        var all = new ArrayList<>(List.of(
                "--dossierwerk.mail.transport=smtp",
                "--dossierwerk.mail.hourly-limit=0",
                "--dossierwerk.mail.smtp.host=127.0.0.1",
                "--dossierwerk.mail.smtp.port=" + mail().getSmtp().getPort(),
                "--dossierwerk.mail.smtp.security=none"));
        all.addAll(List.of(settings));
        return all.toArray(String[]::new);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        running.forEach(RunningApplication::close);
        if (mail != null) {
            mail.stop();
        }
        if (database != null) {
            database.close();
        }
    }

    /** One instance dies in the middle of whatever it does, and another comes in its place. */
    public void kill(int number) {
        application(number).die();
        running.set(number, RunningApplication.start(database(), clock, withMail()));
    }

    public RunningApplication application() {
        return application(0);
    }

    public RunningApplication application(int number) {
        return running.get(number);
    }

    public Office office() {
        return application().office();
    }

    public URI address() {
        return application().address();
    }

    public SettableClock clock() {
        return clock;
    }

    /** Lets time pass, for the application and for its database; back again with a negative one. */
    public void letPass(Duration time) {
        clock.advance(time);
        database().timeIs(clock.instant());
    }

    public DatabaseServer.Database database() {
        return Objects.requireNonNull(database, "not started");
    }

    /** What left over SMTP. */
    public MailServer mailbox() {
        return new MailServer(mail());
    }

    /** People of this office who can sign in. */
    public Everybody people() {
        return new Everybody(office(), mailbox());
    }

    private GreenMail mail() {
        return Objects.requireNonNull(mail, "not started");
    }
}
