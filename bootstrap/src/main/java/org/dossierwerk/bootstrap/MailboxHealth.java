package org.dossierwerk.bootstrap;

import java.time.Clock;
import java.time.Duration;
import org.dossierwerk.application.Office;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while the mailbox that answers and bounces come to cannot be read: nobody would learn of them. */
final class MailboxHealth extends AbstractHealthIndicator {

    private static final int MISSED_READINGS = 5;

    private final Office office;
    private final OfficeProperties.Returns settings;
    private final Clock clock;

    MailboxHealth(Office office, OfficeProperties.Returns settings, Clock clock) {
        super("Nobody knows how the mailbox is");
        this.office = office;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var state = office.mailReading().state();
        if (state == null) {
            builder.unknown();
            return;
        }
        builder.up().withDetail("parked", state.parked());
        var readAt = state.readAt();
        if (readAt != null) {
            builder.withDetail("read", readAt);
        }
        if (!state.failure().isEmpty()) {
            builder.down().withDetail("failure", state.failure());
        } else if (readAt != null && readAt.plus(patience()).isBefore(clock.instant())) {
            builder.down().withDetail("failure", "It was not read for a while");
        }
    }

    private Duration patience() {
        return settings.reading().interval().multipliedBy(MISSED_READINGS);
    }
}
