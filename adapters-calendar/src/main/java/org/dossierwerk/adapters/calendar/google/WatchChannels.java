package org.dossierwerk.adapters.calendar.google;

import com.google.api.services.calendar.model.Channel;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.calendar.google.GoogleCalls.Not;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.Push;

/** Channels by which Google gives notice (CALENDAR O-4). None is renewed: another one is opened, and then the first closed. */
final class WatchChannels {

    /** When Google does not say how long, it is not trusted for longer. */
    private static final Duration UNSAID = Duration.ofDays(1);

    private final GoogleCalls calls;
    private final Clock clock;

    WatchChannels(GoogleCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    Push.Subscription open(CalendarAccount account, String calendar, URI address, String secret) {
        var asked = new Channel()
                .setId(UUID.randomUUID().toString())
                .setType("web_hook")
                .setAddress(address.toString())
                .setToken(secret);
        var channel =
                GoogleCalls.value(calls.write(account, client -> client.events().watch(calendar, asked)), true);
        var until = channel.getExpiration() == null
                ? clock.instant().plus(UNSAID)
                : Instant.ofEpochMilli(channel.getExpiration());
        return new Push.Subscription(channel.getId(), calendar, channel.getResourceId(), until);
    }

    Push.Subscription renew(CalendarAccount account, Push.Subscription former, URI address, String secret) {
        var next = open(account, former.calendar(), address, secret);
        try {
            close(account, former);
        } catch (ProviderFailure endsByItself) {
            // The next one is open: to fail now would lose it. Notices come twice until the former ends.
        }
        return next;
    }

    void close(CalendarAccount account, Push.Subscription subscription) {
        var channel = new Channel().setId(subscription.id()).setResourceId(subscription.resource());
        var outcome = calls.write(account, client -> client.channels().stop(channel));
        if (outcome instanceof Not<Void> not && !not.why().isMissing()) {
            throw not.why().failure(true);
        }
    }

    /** The first message of a channel says only that it is open. */
    static Push.Notices read(Push.Received received) {
        var headers = received.headers();
        var id = headers.getOrDefault("x-goog-channel-id", "");
        var state = headers.getOrDefault("x-goog-resource-state", "");
        boolean isHint = state.equals("exists") || state.equals("not_exists");
        return new Push.Notices(
                isHint && !id.isEmpty()
                        ? List.of(new Push.Notice(
                                id,
                                headers.getOrDefault("x-goog-channel-token", ""),
                                Push.Kind.CHANGED,
                                headers.getOrDefault("x-goog-resource-id", "")))
                        : List.of(),
                "");
    }
}
