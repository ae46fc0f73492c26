package org.dossierwerk.application.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.dossierwerk.domain.shared.AgreedTime;

/** The days that examples happen on: a Friday in November, and what is planned from then on. */
public final class Moments {

    public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /** Friday 20 November 2026, 10:00 in Amsterdam. */
    public static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private Moments() {}

    /** @param wallTime in Amsterdam, such as {@code 2026-11-24T10:00} */
    public static AgreedTime at(String wallTime, int minutes) {
        return AgreedTime.at(LocalDateTime.parse(wallTime), AMSTERDAM, Duration.ofMinutes(minutes), null);
    }
}
