package org.dossierwerk.adapters.calendar.caldav;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dossierwerk.adapters.calendar.caldav.DavHttp.Answer;
import org.dossierwerk.adapters.calendar.http.RetryAfter;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;

/** Requests in the name of one account. Its password goes to its own server and nowhere else, whatever that server answers. */
final class DavSession {

    private static final int MOST_REDIRECTS = 4;
    private static final String XML = "application/xml; charset=utf-8";
    private static final String CALENDAR = "text/calendar; charset=utf-8";

    private final DavHttp http;
    private final Clock clock;
    private final ZoneId zone;
    private final URI server;
    private final String authorization;

    private DavSession(DavHttp http, Clock clock, ZoneId zone, URI server, String authorization) {
        this.http = http;
        this.clock = clock;
        this.zone = zone;
        this.server = server;
        this.authorization = authorization;
    }

    static DavSession of(CalendarAccount account, DavHttp http, Clock clock, ZoneId zone) {
        var typed = account.server();
        if (typed == null || typed.getHost() == null || account.user().indexOf(':') >= 0) {
            throw new ProviderFailure(
                    Kind.REJECTED, "Not the address of a calendar server, or not a user of one", null);
        }
        var credentials = (account.user() + ":" + account.secret()).getBytes(StandardCharsets.UTF_8);
        return new DavSession(
                http, clock, zone, typed, "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    /** Of times that name none, in calendars that name none either. */
    ZoneId zone() {
        return zone;
    }

    URI server() {
        return server;
    }

    /**
     * The address that a server tells, on the host that it was asked at: a server behind another one may know neither the
     * scheme nor the port by which it is reached.
     *
     * @throws ProviderFailure REJECTED when it is on another host
     */
    URI resolve(URI asked, String href) {
        URI told;
        try {
            told = asked.resolve(URI.create(href.strip().replace(" ", "%20")));
        } catch (IllegalArgumentException nonsense) {
            throw new ProviderFailure(Kind.REJECTED, "The calendar server tells addresses that are none", nonsense);
        }
        var host = told.getHost();
        if (host == null || host.equalsIgnoreCase(asked.getHost())) {
            return URI.create(asked.getScheme() + "://" + asked.getRawAuthority()
                    + Objects.requireNonNullElse(told.getRawPath(), "/"));
        }
        if (!isTrusted(host)) {
            throw new ProviderFailure(
                    Kind.REJECTED, "The calendars are on another server: link " + host + " itself", null);
        }
        return told;
    }

    private boolean isTrusted(String host) {
        return host.equalsIgnoreCase(server.getHost()) || http.addresses().isOwn(host);
    }

    /** Goes where it is sent to on the same host. */
    Answer propfind(URI address, int depth, String body) {
        var headers = Map.of("Depth", Integer.toString(depth), "Content-Type", XML);
        var at = address;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            var answer = send("PROPFIND", at, headers, body);
            var location = answer.header("Location");
            if (answer.status() / 100 != 3 || location.isEmpty()) {
                return answer;
            }
            at = resolve(at, location);
        }
        throw new ProviderFailure(Kind.REJECTED, "The calendar server sends us from one address to the next", null);
    }

    /** @throws DavHttp.TooLarge when there is more to tell than anybody reads */
    Answer report(URI address, int depth, String body) {
        return send("REPORT", address, Map.of("Depth", Integer.toString(depth), "Content-Type", XML), body);
    }

    Answer get(URI address) {
        return told(send("GET", address, Map.of("Accept", "text/calendar"), ""));
    }

    Answer options(URI address) {
        return send("OPTIONS", address, Map.of(), "");
    }

    /** @param conditions header lines such as {@code If-Match} */
    Answer put(URI address, String iCalendar, Map<String, String> conditions) {
        var headers = new LinkedHashMap<>(conditions);
        headers.put("Content-Type", CALENDAR);
        return told(send("PUT", address, headers, iCalendar));
    }

    /** @param conditions header lines such as {@code If-Match} */
    Answer delete(URI address, Map<String, String> conditions) {
        return told(send("DELETE", address, conditions, ""));
    }

    private Answer send(String method, URI address, Map<String, String> headers, String body) {
        if (!isTrusted(Optional.ofNullable(address.getHost()).orElse(""))) {
            throw new ProviderFailure(Kind.REJECTED, "Not on the calendar server that was linked", null);
        }
        var all = new LinkedHashMap<>(headers);
        all.put("Authorization", authorization);
        all.put("User-Agent", "Dossierwerk");
        var answer = http.send(method, address, all, body);
        if (answer.status() == 401) {
            throw new ProviderFailure(Kind.RECONNECT, "The calendar server does not let us in", null);
        }
        if (isBusy(answer.status())) {
            throw failure(answer, true);
        }
        return answer;
    }

    /** Some servers answer 207 about one resource, and say inside that it went wrong. */
    private static Answer told(Answer answer) {
        return answer.status() == 207
                ? answer.as(Multistatus.read(answer.body()).only())
                : answer;
    }

    private static boolean isBusy(int status) {
        return switch (status) {
            case 408, 423, 425, 429, 503, 509 -> true;
            default -> false;
        };
    }

    /** @param harmless whether nothing was to be done but to tell something */
    ProviderFailure failure(Answer answer, boolean harmless) {
        return new ProviderFailure(
                kind(answer.status(), harmless),
                "The calendar server answered " + answer.status(),
                RetryAfter.read(answer.header("Retry-After"), clock),
                null);
    }

    private static Kind kind(int status, boolean harmless) {
        if (isBusy(status)) {
            return Kind.TRY_AGAIN;
        }
        if (status >= 500 && status != 501 && status != 505 && status != 507) {
            return harmless ? Kind.TRY_AGAIN : Kind.UNKNOWN;
        }
        return Kind.REJECTED;
    }

    static boolean isMissing(int status) {
        return status == 404 || status == 410;
    }

    /** Whether the server says that it can do that beyond plain HTTP. */
    static boolean offers(Answer answer, String feature) {
        return answer.all("DAV").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .anyMatch(one -> one.strip().toLowerCase(Locale.ROOT).equals(feature));
    }
}
