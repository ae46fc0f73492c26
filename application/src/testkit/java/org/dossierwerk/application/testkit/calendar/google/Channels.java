package org.dossierwerk.application.testkit.calendar.google;

import java.util.concurrent.ExecutionException;
import java.util.Collections;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dossierwerk.application.testkit.calendar.SentNotice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Notification channels (<a href="https://developers.google.com/workspace/calendar/api/guides/push">Push notifications</a>): an id
 * is used once, the expiry that is answered is the truth, a channel is never renewed, and a notice has no body. An address has to be
 * https; here one on loopback may also be http.
 */
final class Channels {

    private static final Duration USUAL = Duration.ofDays(7);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_+/=-]{1,64}");
    private static final int LONGEST_TOKEN = 256;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");

    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ExecutorService post = Executors.newSingleThreadExecutor();
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final List<Future<?>> under = new ArrayList<>();
    private final List<SentNotice> held = new ArrayList<>();
    private final Queue<SentNotice> sent = new ConcurrentLinkedQueue<>();
    private Random chance = new Random(0);
    private double lost;
    private double doubled;
    private boolean shuffled;

    private static final class Channel {
        private final String id;
        private final String resource;
        private final String agenda;
        private final URI address;
        private final String token;
        private final Instant until;
        private long number;

        private Channel(String id, String agenda, URI address, String token, Instant until) {
            this.id = id;
            this.resource = resource(agenda);
            this.agenda = agenda;
            this.address = address;
            this.token = token;
            this.until = until;
        }
    }

    Channels(Clock clock) {
        this.clock = clock;
    }

    private static String resource(String agenda) {
        return "r" + Integer.toHexString(agenda.hashCode());
    }

    synchronized void trouble(double lost, double doubled, boolean shuffled, Random chance) {
        this.lost = lost;
        this.doubled = doubled;
        this.shuffled = shuffled;
        this.chance = chance;
    }

    synchronized ObjectNode watch(String agenda, JsonNode asked, String uri) {
        var id = asked.path("id").asString("");
        var type = asked.path("type").asString("");
        var address = asked.path("address").asString("");
        var token = asked.path("token").asString("");
        if (!ID.matcher(id).matches()) {
            throw new Refusal(400, "global", "invalid", "Invalid channel id");
        }
        if (channels.containsKey(id)) {
            throw new Refusal(400, "global", "channelIdNotUnique", "Channel id " + id + " not unique");
        }
        if (!type.equals("web_hook") && !type.equals("webhook")) {
            throw new Refusal(400, "global", "unknownChannelType", "Unknown channel type");
        }
        if (token.length() > LONGEST_TOKEN) {
            throw new Refusal(400, "global", "invalid", "Channel token too long");
        }
        var target = target(address);
        var until = clock.instant().plus(USUAL);
        if (asked.has("expiration")) {
            var wanted = Instant.ofEpochMilli(Long.parseLong(asked.get("expiration").asString()));
            until = wanted.isBefore(until) ? wanted : until;
        }
        var ttl = asked.path("params").path("ttl").asString("");
        if (!ttl.isEmpty()) {
            var wanted = clock.instant().plusSeconds(Long.parseLong(ttl));
            until = wanted.isBefore(until) ? wanted : until;
        }
        var channel = new Channel(id, agenda, target, token, until);
        channels.put(id, channel);
        notice(channel, "sync", uri);
        var answer = Tokens.blank();
        answer.put("kind", "api#channel");
        answer.put("id", id);
        answer.put("resourceId", channel.resource);
        answer.put("resourceUri", uri);
        answer.put("expiration", String.valueOf(until.toEpochMilli()));
        if (!token.isEmpty()) {
            answer.put("token", token);
        }
        return answer;
    }

    private static URI target(String address) {
        try {
            var target = URI.create(address);
            boolean loopback = LOOPBACK.contains(target.getHost());
            if ("https".equals(target.getScheme()) || loopback && "http".equals(target.getScheme())) {
                return target;
            }
        } catch (IllegalArgumentException e) {
            // Is answered like any other that is not https.
        }
        throw new Refusal(400, "global", "webhookUrlNotHttps", "WebHook callback must be HTTPS: " + address);
    }

    synchronized void stop(JsonNode asked) {
        var channel = channels.get(asked.path("id").asString(""));
        if (channel == null || !channel.resource.equals(asked.path("resourceId").asString(""))) {
            throw new Refusal(404, "global", "notFound", "Channel not found for project");
        }
        // The id stays taken.
        channels.put(channel.id, new Channel(channel.id, "", channel.address, "", Instant.EPOCH));
    }

    synchronized void changed(String agenda, String uri) {
        for (var channel : List.copyOf(channels.values())) {
            if (channel.agenda.equals(agenda) && channel.until.isAfter(clock.instant())) {
                notice(channel, "exists", uri);
            }
        }
    }

    /** The system forgets them all. */
    synchronized void forget() {
        channels.replaceAll((id, channel) -> new Channel(id, "", channel.address, "", Instant.EPOCH));
    }

    synchronized int open() {
        return (int) living().count();
    }

    synchronized int open(String agenda) {
        return (int) living().filter(channel -> channel.agenda.equals(agenda)).count();
    }

    private Stream<Channel> living() {
        return channels.values().stream().filter(channel -> channel.until.isAfter(clock.instant()));
    }

    List<SentNotice> sent() {
        return List.copyOf(sent);
    }

    private void notice(Channel channel, String state, String uri) {
        channel.number++;
        var headers = new HashMap<>(Map.of(
                "User-Agent", "APIs-Google; (+https://developers.google.com/webmasters/APIs-Google.html)",
                "X-Goog-Channel-ID", channel.id,
                "X-Goog-Channel-Expiration", expiry(channel.until),
                "X-Goog-Resource-State", state,
                "X-Goog-Resource-ID", channel.resource,
                "X-Goog-Resource-URI", uri,
                "X-Goog-Message-Number", String.valueOf(channel.number)));
        if (!channel.token.isEmpty()) {
            headers.put("X-Goog-Channel-Token", channel.token);
        }
        if (chance.nextDouble() < lost) {
            return;
        }
        var notice = SentNotice.written(channel.address, headers, "", "");
        held.add(notice);
        if (chance.nextDouble() < doubled) {
            held.add(notice);
        }
        if (!shuffled || held.size() > 3) {
            release();
        }
    }

    private static String expiry(Instant until) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(until.atOffset(ZoneOffset.UTC));
    }

    private void release() {
        if (shuffled) {
            Collections.shuffle(held, chance);
        }
        held.forEach(notice -> under.add(post.submit(() -> send(notice))));
        held.clear();
    }

    private void send(SentNotice notice) {
        try {
            sent.add(notice.sent(http));
        } catch (IOException e) {
            // Notices are not reliable, says the document.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until all that there is cause for has left. */
    void deliver() {
        List<Future<?>> waiting;
        synchronized (this) {
            release();
            waiting = List.copyOf(under);
            under.clear();
        }
        for (var one : waiting) {
            try {
                one.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    void close() {
        post.shutdownNow();
    }
}
