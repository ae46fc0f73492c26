package org.dossierwerk.adapters.calendar.google;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpResponseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.dossierwerk.adapters.calendar.http.RetryAfter;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An answer other than what was asked for, by its status and Google's word for it. Nothing else of the answer is told on: it may
 * repeat what was sent.
 *
 * @param reason a word such as {@code rateLimitExceeded}, or empty
 * @param retryAfter how long it asks to wait, or null
 */
record Refused(int status, String reason, @Nullable Duration retryAfter) {

    /** Too much at once, for a moment (CALENDAR O-6). */
    private static final Set<String> SLOWER = Set.of("rateLimitExceeded", "userRateLimitExceeded");

    /** Too much altogether: writing is locked for hours. */
    private static final Set<String> ENOUGH = Set.of(
            "quotaExceeded",
            "dailyLimitExceeded",
            "dailyLimitExceededUnreg",
            "calendarUsageLimitsExceeded",
            "variableTermLimitExceeded");

    /** The owner gave less leave than is needed, or took some of it back. */
    private static final Set<String> TOO_LITTLE_LEAVE =
            Set.of("insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT", "authError");

    private static final Duration FOR_HOURS = Duration.ofHours(1);

    static Refused of(HttpResponseException answer, Clock clock) {
        return new Refused(
                answer.getStatusCode(),
                reason(answer),
                RetryAfter.read(answer.getHeaders().getRetryAfter(), clock));
    }

    private static String reason(HttpResponseException answer) {
        if (!(answer instanceof GoogleJsonResponseException told) || told.getDetails() == null) {
            return "";
        }
        var errors = told.getDetails().getErrors();
        var word = errors == null || errors.isEmpty()
                ? ""
                : String.valueOf(errors.get(0).getReason());
        return word.matches("[A-Za-z_]{1,60}") ? word : "";
    }

    boolean is(int expected) {
        return status == expected;
    }

    /** There is no such calendar or event, or no longer, or not for us. */
    boolean isMissing() {
        return status == 404 || status == 410;
    }

    /** It was understood, and will not be done for us. */
    boolean isForbidden() {
        return failure(false).kind() == Kind.REJECTED;
    }

    /** @param writing whether it may have been done all the same */
    ProviderFailure failure(boolean writing) {
        var message = "Google Calendar answered " + status + (reason.isEmpty() ? "" : " " + reason);
        if (status == 401 || status == 403 && TOO_LITTLE_LEAVE.contains(reason)) {
            return new ProviderFailure(Kind.RECONNECT, message, null);
        }
        if (ENOUGH.contains(reason)) {
            var longer = retryAfter == null || retryAfter.compareTo(FOR_HOURS) < 0 ? FOR_HOURS : retryAfter;
            return new ProviderFailure(Kind.TRY_AGAIN, message, longer, null);
        }
        if (status == 429 || status == 403 && SLOWER.contains(reason) || status == 503 || status == 408) {
            return new ProviderFailure(Kind.TRY_AGAIN, message, retryAfter, null);
        }
        if (status >= 500) {
            return new ProviderFailure(writing ? Kind.UNKNOWN : Kind.TRY_AGAIN, message, retryAfter, null);
        }
        return new ProviderFailure(Kind.REJECTED, message, null);
    }
}
