package org.dossierwerk.bootstrap;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while the mail server or Microsoft lets us in no more: a person has to see to it. */
final class MailHealth extends AbstractHealthIndicator {

    private final MailWatch watch;

    MailHealth(MailWatch watch) {
        super("Nobody knows how mail is");
        this.watch = watch;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        watch.trouble().ifPresent(why -> builder.down().withDetail("trouble", why));
    }
}
