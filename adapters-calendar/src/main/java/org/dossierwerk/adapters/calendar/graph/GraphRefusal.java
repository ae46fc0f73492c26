package org.dossierwerk.adapters.calendar.graph;

import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.kiota.ApiException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.dossierwerk.adapters.calendar.http.RetryAfter;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Graph said no. What its answer says besides the code is never quoted: it may hold what stands in a calendar.
 *
 * @param code such as {@code ErrorItemNotFound}, or empty
 */
record GraphRefusal(int status, String code, @Nullable Duration retryAfter) {

    private static final Duration LONGEST_WAIT = Duration.ofDays(30);

    static GraphRefusal of(ApiException e, Clock clock) {
        var error = e instanceof ODataError odata ? odata.getError() : null;
        var code = error == null ? null : error.getCode();
        boolean readable = code != null && code.matches("[A-Za-z0-9_.-]{1,100}");
        return new GraphRefusal(e.getResponseStatusCode(), readable ? code : "", retryAfter(e, clock));
    }

    boolean isMissing() {
        return status == 404;
    }

    /** The request was carried out before, when it came for the first time. */
    boolean isRepetition() {
        return code.equals("ErrorDuplicateTransactionId") || status == 409;
    }

    boolean isCursorLost() {
        return status == 410
                || status == 400
                        && (code.equalsIgnoreCase("SyncStateNotFound")
                                || code.equalsIgnoreCase("SyncStateInvalid")
                                || code.equalsIgnoreCase("resyncRequired"));
    }

    /** @param writes whether it may have been done all the same */
    ProviderFailure failure(boolean writes) {
        return new ProviderFailure(kind(writes), "Graph answered " + status + " " + code, retryAfter, null);
    }

    private Kind kind(boolean writes) {
        return switch (status) {
            case 408, 425, 429, 503, 509 -> Kind.TRY_AGAIN;
            case 401 -> Kind.RECONNECT;
            case 404 -> code.equals("ErrorInvalidUser") || code.startsWith("Mailbox") ? Kind.RECONNECT : Kind.REJECTED;
            case 412 -> Kind.TRY_AGAIN;
            default -> status < 500 ? Kind.REJECTED : writes ? Kind.UNKNOWN : Kind.TRY_AGAIN;
        };
    }

    /** No answer came. */
    static ProviderFailure silence(IOException e, boolean writes) {
        if (e instanceof SSLHandshakeException) {
            return new ProviderFailure(Kind.RECONNECT, "Not the server it should be: " + e.getMessage(), e);
        }
        boolean neverLeft = e instanceof ConnectException || e instanceof UnknownHostException;
        return new ProviderFailure(writes && !neverLeft ? Kind.UNKNOWN : Kind.TRY_AGAIN, "No answer: " + e, e);
    }

    private static @Nullable Duration retryAfter(ApiException e, Clock clock) {
        var headers = e.getResponseHeaders();
        var values = headers == null ? null : headers.get("Retry-After");
        if (values == null || values.isEmpty()) {
            return null;
        }
        var wait = RetryAfter.read(String.join(",", values), clock);
        return wait == null || wait.compareTo(LONGEST_WAIT) <= 0 ? wait : LONGEST_WAIT;
    }
}
