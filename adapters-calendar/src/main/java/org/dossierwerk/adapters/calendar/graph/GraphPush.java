package org.dossierwerk.adapters.calendar.graph;

import com.microsoft.graph.models.Subscription;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.Push;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notices of Graph (G-8). Graph watches a mailbox and not one of its calendars, so that each calendar hears of changes in the
 * others as well.
 */
final class GraphPush {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Microsoft gives seven days at most; a clock that is wrong by minutes asks for no more. */
    private static final Duration LIFE = Duration.ofDays(7).minus(Duration.ofMinutes(30));

    private static final int LONGEST_TOKEN = 1024;

    private final GraphCalls calls;
    private final Clock clock;

    GraphPush(GraphCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    Push.Subscription subscribe(CalendarAccount account, String calendar, URI address, String secret) {
        var until = until();
        var answer = calls.writeAnywhere(
                account,
                client -> client.subscriptions()
                        .post(
                                wanted(account, address, secret, until),
                                request -> request.headers.add("Prefer", "IdType=\"ImmutableId\"")));
        return granted(answer.get(), calendar, until);
    }

    /** The address for what becomes of it cannot be added later. */
    private static Subscription wanted(CalendarAccount account, URI address, String secret, OffsetDateTime until) {
        var wanted = new Subscription();
        wanted.setChangeType("created,updated,deleted");
        wanted.setNotificationUrl(address.toString());
        wanted.setLifecycleNotificationUrl(address.toString());
        wanted.setResource("/users/" + account.user() + "/events");
        wanted.setClientState(secret);
        wanted.setExpirationDateTime(until);
        return wanted;
    }

    Push.Subscription renew(CalendarAccount account, Push.Subscription subscription, URI address, String secret) {
        var until = until();
        var answer = calls.writeAnywhere(account, client -> {
            var longer = new Subscription();
            longer.setExpirationDateTime(until);
            return client.subscriptions().bySubscriptionId(subscription.id()).patch(longer);
        });
        return answer.isRefusedAs(GraphRefusal::isMissing)
                ? subscribe(account, subscription.calendar(), address, secret)
                : granted(answer.get(), subscription.calendar(), until);
    }

    private OffsetDateTime until() {
        return clock.instant().plus(LIFE).atOffset(ZoneOffset.UTC);
    }

    private static Push.Subscription granted(Subscription given, String calendar, OffsetDateTime asked) {
        var until = given.getExpirationDateTime();
        Instant granted = (until == null ? asked : until).toInstant();
        return new Push.Subscription(String.valueOf(given.getId()), calendar, "", granted);
    }

    void unsubscribe(CalendarAccount account, Push.Subscription subscription) {
        var answer = calls.writeAnywhere(account, client -> {
            client.subscriptions().bySubscriptionId(subscription.id()).delete();
            return true;
        });
        if (!answer.isRefusedAs(GraphRefusal::isMissing)) {
            answer.get();
        }
    }

    /** Graph first sends a word that has to be read back; it is plain text to us, and must not be taken for anything else. */
    Push.Notices read(Push.Received received) {
        var token = received.query().get("validationToken");
        if (token != null) {
            return new Push.Notices(List.of(), token.length() <= LONGEST_TOKEN && !token.contains("<") ? token : "");
        }
        var notices = new ArrayList<Push.Notice>();
        for (var one : json(received.body()).path("value")) {
            var subscription = one.path("subscriptionId");
            if (subscription.isString()) {
                notices.add(new Push.Notice(
                        subscription.asString(), one.path("clientState").asString(""), kind(one)));
            }
        }
        return new Push.Notices(notices, "");
    }

    private static JsonNode json(byte[] body) {
        try {
            var read = JSON.readTree(body);
            return read == null ? JSON.createObjectNode() : read;
        } catch (JacksonException nonsense) {
            return JSON.createObjectNode();
        }
    }

    private static Push.Kind kind(JsonNode notice) {
        return switch (notice.path("lifecycleEvent").asString("")) {
            case "missed" -> Push.Kind.MISSED;
            case "subscriptionRemoved" -> Push.Kind.ENDED;
            case "reauthorizationRequired" -> Push.Kind.REAUTHORISE;
            default -> Push.Kind.CHANGED;
        };
    }
}
