package org.dossierwerk.application.testkit.calendar.graph;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who wants to be told of changes (https://learn.microsoft.com/graph/api/subscription-post-subscriptions, subscription-update,
 * subscription-delete; https://learn.microsoft.com/graph/outlook-change-notifications-overview: of events only those of a whole
 * mailbox; https://learn.microsoft.com/graph/change-notifications-lifecycle-events).
 */
final class SubscriptionResources {

    private static final Pattern RESOURCE = Pattern.compile("/?(?:users/([^/]+)|me)/events", Pattern.CASE_INSENSITIVE);
    private static final Set<String> WRITABLE = Set.of(
            "changeType",
            "notificationUrl",
            "lifecycleNotificationUrl",
            "resource",
            "expirationDateTime",
            "clientState",
            "latestSupportedTlsVersion");
    private static final Duration LONGEST = Duration.ofMinutes(10_080);
    private static final Duration SHORTEST = Duration.ofMinutes(45);
    private static final int LONGEST_STATE = 128;

    private final StrictJson strict;
    private final Notices notices;
    private final Clock clock;
    private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();

    private record Subscription(String mailbox, boolean immutableIds, ObjectNode json) {

        Instant until() {
            return Instant.parse(json.path("expirationDateTime").asString());
        }

        URI address() {
            return URI.create(json.path("notificationUrl").asString());
        }
    }

    SubscriptionResources(StrictJson strict, Notices notices, Clock clock) {
        this.strict = strict;
        this.notices = notices;
        this.clock = clock;
    }

    Said create(Asked asked) {
        asked.requireOnly(Set.of());
        strict.require("subscription", asked.body());
        requireWritable(asked, WRITABLE);
        var body = asked.body();
        for (var needed : List.of("changeType", "notificationUrl", "resource", "expirationDateTime")) {
            if (body.path(needed).asString("").isEmpty()) {
                throw new GraphRefusal(400, "ExtensionError", "A subscription wants " + needed);
            }
        }
        if (body.path("clientState").asString("").length() > LONGEST_STATE
                || !Set.of("created", "updated", "deleted")
                        .containsAll(List.of(body.path("changeType").asString().split(",")))) {
            throw new GraphRefusal(400, "ExtensionError", "Not a changeType, or the clientState is too long");
        }
        var mailbox = mailbox(asked, body.path("resource").asString());
        for (var address : List.of("notificationUrl", "lifecycleNotificationUrl")) {
            if (body.has(address)) {
                notices.shakeHands(reachable(body.path(address).asString()));
            }
        }
        var json = StrictJson.JSON.createObjectNode();
        json.put("id", UUID.randomUUID().toString());
        json.setAll((ObjectNode) body);
        json.remove("@odata.type");
        json.put("expirationDateTime", until(body.path("expirationDateTime").asString()).toString());
        keep(new Subscription(mailbox, asked.wishes().immutableIds(), json));
        return Said.of(201, told(json));
    }

    private synchronized void keep(Subscription subscription) {
        subscriptions.put(subscription.json().path("id").asString(), subscription);
    }

    /** Somebody who gave leave can have their own mailbox watched and no other. */
    private static String mailbox(Asked asked, String resource) {
        var matcher = RESOURCE.matcher(resource);
        if (!matcher.matches()) {
            throw new GraphRefusal(400, "ExtensionError", "Not a resource to be watched: " + resource);
        }
        var named = matcher.group(1) == null ? asked.caller() : matcher.group(1).replace("%40", "@");
        var caller = asked.caller();
        if (named == null || caller != null && !caller.equalsIgnoreCase(named)) {
            throw GraphRefusal.denied();
        }
        return named.toLowerCase(Locale.ROOT);
    }

    private static URI reachable(String address) {
        var uri = URI.create(address);
        boolean isLoopback = "127.0.0.1".equals(uri.getHost()) || "localhost".equals(uri.getHost());
        if (!"https".equals(uri.getScheme()) && !isLoopback) {
            throw new GraphRefusal(400, "ValidationError", "Notification endpoint must be https.");
        }
        return uri;
    }

    private Instant until(String wanted) {
        var until = EventResources.moment(wanted);
        var now = clock.instant();
        if (until.isAfter(now.plus(LONGEST))) {
            throw new GraphRefusal(400, "ExtensionError", "Subscription expiration can only be 10080 minutes ahead.");
        }
        return until.isBefore(now.plus(SHORTEST)) ? now.plus(SHORTEST) : until;
    }

    Said renew(Asked asked, String id) {
        asked.requireOnly(Set.of());
        strict.require("subscription", asked.body());
        requireWritable(asked, Set.of("expirationDateTime"));
        var subscription = living(asked, id);
        var until = until(asked.body().path("expirationDateTime").asString(""));
        subscription.json().put("expirationDateTime", until.toString());
        return Said.of(200, told(subscription.json()));
    }

    Said get(Asked asked, String id) {
        asked.requireOnly(Set.of());
        return Said.of(200, told(living(asked, id).json()));
    }

    Said list(Asked asked) {
        asked.requireOnly(Set.of());
        var all = StrictJson.JSON.createObjectNode();
        var value = all.putArray("value");
        living().stream().filter(one -> isOf(asked, one)).forEach(one -> value.add(told(one.json())));
        return Said.of(200, all);
    }

    Said delete(Asked asked, String id) {
        asked.requireOnly(Set.of());
        asked.requireNoBody();
        living(asked, id);
        synchronized (this) {
            subscriptions.remove(id);
        }
        return Said.nothing(204);
    }

    private Subscription living(Asked asked, String id) {
        return living().stream()
                .filter(one -> one.json().path("id").asString().equals(id) && isOf(asked, one))
                .findFirst()
                .orElseThrow(() -> new GraphRefusal(404, "ResourceNotFound", "The object was not found."));
    }

    private static boolean isOf(Asked asked, Subscription one) {
        var caller = asked.caller();
        return caller == null || caller.equalsIgnoreCase(one.mailbox());
    }

    private synchronized List<Subscription> living() {
        subscriptions.values().removeIf(one -> !clock.instant().isBefore(one.until()));
        return List.copyOf(subscriptions.values());
    }

    int living(String mailbox) {
        return (int) living().stream()
                .filter(one -> one.mailbox().equalsIgnoreCase(mailbox))
                .count();
    }

    private static void requireWritable(Asked asked, Set<String> writable) {
        for (var name : asked.body().propertyNames()) {
            if (!writable.contains(name) && !name.startsWith("@odata.")) {
                throw GraphRefusal.badRequest("Not to be written: " + name);
            }
        }
    }

    private static ObjectNode told(ObjectNode json) {
        var told = json.deepCopy();
        told.put("applicationId", "laboratory");
        told.putNull("clientState");
        return told;
    }

    void changed(String mailbox, String changeType, StoredEvent event) {
        for (var one : living()) {
            if (one.mailbox().equalsIgnoreCase(mailbox)
                    && List.of(one.json().path("changeType").asString().split(",")).contains(changeType)) {
                notices.add(one.address(), notice(one, changeType, event));
            }
        }
    }

    private ObjectNode notice(Subscription subscription, String changeType, StoredEvent event) {
        var id = subscription.immutableIds() ? event.id : GraphMailbox.defaultId(event.id, event.calendar);
        var notice = outline(subscription);
        notice.put("changeType", changeType);
        notice.put("resource", "Users/" + subscription.mailbox() + "/Events/" + id);
        var complaints = new ArrayList<>(strict.complaints("changeNotification", notice));
        if (!complaints.isEmpty()) {
            throw new IllegalStateException("The laboratory's own notice: " + complaints);
        }
        notice.putObject("resourceData")
                .put("@odata.type", "#Microsoft.Graph.Event")
                .put("@odata.id", "Users/" + subscription.mailbox() + "/Events/" + id)
                .put("@odata.etag", EventJson.etag(event.changed))
                .put("id", id);
        return notice;
    }

    private static ObjectNode outline(Subscription subscription) {
        var notice = StrictJson.JSON.createObjectNode();
        notice.put("subscriptionId", subscription.json().path("id").asString());
        notice.put("subscriptionExpirationDateTime", subscription.until().toString());
        notice.put("tenantId", "84bd8158-6d4d-4958-8b9f-9d6445542f95");
        var state = subscription.json().path("clientState").asString(null);
        if (state != null) {
            notice.put("clientState", state);
        }
        return notice;
    }

    /** Tells all subscribers of a mailbox that want to know. @param event such as {@code missed} */
    void lifecycle(String mailbox, String event) {
        for (var one : living()) {
            var address = one.json().path("lifecycleNotificationUrl").asString(null);
            if (one.mailbox().equalsIgnoreCase(mailbox) && address != null) {
                var notice = outline(one);
                notice.put("lifecycleEvent", event);
                notice.put("resource", one.json().path("resource").asString());
                notices.add(URI.create(address), notice);
            }
        }
    }

    synchronized void forget() {
        subscriptions.clear();
    }

}
