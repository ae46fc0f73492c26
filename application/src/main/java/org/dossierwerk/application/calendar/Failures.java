package org.dossierwerk.application.calendar;

import java.time.Instant;
import org.dossierwerk.application.calendar.CalendarLinkViews.Failure;
import org.dossierwerk.application.calendar.CalendarLinkViews.FailureKind;
import org.dossierwerk.application.port.ProviderFailure;

/** What went wrong at a calendar system, for staff. */
final class Failures {

    private static final int LONGEST = 200;

    private Failures() {}

    static Failure of(ProviderFailure failure, Instant now) {
        var kind = switch (failure.kind()) {
            case TRY_AGAIN, UNKNOWN -> FailureKind.NOT_NOW;
            case RECONNECT -> FailureKind.NEEDS_CONSENT;
            case REJECTED -> FailureKind.REFUSED;
        };
        return of(kind, String.valueOf(failure.getMessage()), now);
    }

    static Failure of(FailureKind kind, String words, Instant now) {
        var line = words.replaceAll("\\s+", " ").strip();
        return new Failure(now, kind, line.length() > LONGEST ? line.substring(0, LONGEST) : line);
    }
}
