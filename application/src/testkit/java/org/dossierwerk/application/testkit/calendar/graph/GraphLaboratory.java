package org.dossierwerk.application.testkit.calendar.graph;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dossierwerk.application.testkit.calendar.OAuthLaboratory;
import org.dossierwerk.application.testkit.calendar.SentNotice;

/**
 * Microsoft Graph's calendars on loopback. What it knows is in {@link GraphMailbox}es, whoever asks shows a token of an {@link
 * OAuthLaboratory}, and what goes wrong {@link GraphFaults} says. All that is random comes from one seed.
 *
 * <p>Strict: a path, a query parameter, a preference or a property that Microsoft does not describe is refused with 400, and each
 * body of a request or an answer is held against Microsoft's description of its type.
 */
public final class GraphLaboratory implements AutoCloseable {

    private final OAuthLaboratory oauth;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, GraphMailbox> mailboxes = new ConcurrentHashMap<>();
    private final Random random;
    private final Knobs knobs = new Knobs();
    private final GraphZones zones = new GraphZones();
    private final StrictJson strict = new StrictJson();
    private final Notices notices;
    private final SubscriptionResources subscriptions;
    private final DeltaResource delta;
    private final GraphHttpHandler handler;

    private GraphLaboratory(OAuthLaboratory oauth, Clock clock, long seed) throws IOException {
        this.oauth = oauth;
        this.random = new Random(seed);
        this.notices = new Notices(new Random(seed + 1));
        this.subscriptions = new SubscriptionResources(strict, notices, clock);
        var json = new EventJson(strict, zones);
        this.delta = new DeltaResource(json, knobs);
        var routes = new GraphRoutes(
                new CalendarResources(strict),
                new EventResources(strict, json, knobs),
                delta,
                new ScheduleResource(strict, zones, this::mailbox),
                subscriptions,
                this::mailbox);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.handler = new GraphHttpHandler(routes, oauth, zones, strict, knobs, this::address);
        server.createContext("/", handler);
        server.setExecutor(threads);
        server.start();
    }

    /**
     * @param oauth who gives the tokens; it is not closed with the laboratory
     * @param clock by which subscriptions end
     */
    public static GraphLaboratory start(OAuthLaboratory oauth, Clock clock, long seed) {
        try {
            return new GraphLaboratory(oauth, clock, seed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is, without the version that comes first in a path: instead of {@code https://graph.microsoft.com}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** A new mailbox with one empty calendar. */
    public GraphMailbox addMailbox(String address, ZoneId zone) {
        return addMailbox(address, zone, zones.windowsName(zone));
    }

    /** One whose owner made up rules for its zone (https://learn.microsoft.com/graph/api/resources/customtimezone). */
    public GraphMailbox addMailboxWithRulesOfItsOwn(String address, ZoneId zone) {
        return addMailbox(address, zone, "Customized Time Zone");
    }

    private GraphMailbox addMailbox(String address, ZoneId zone, String zoneName) {
        var mailbox = new GraphMailbox(
                address,
                zone,
                zoneName,
                random,
                (changeType, event) -> subscriptions.changed(address, changeType, event));
        mailboxes.put(address.toLowerCase(Locale.ROOT), mailbox);
        return mailbox;
    }

    private Optional<GraphMailbox> mailbox(String address) {
        return Optional.ofNullable(mailboxes.get(address.toLowerCase(Locale.ROOT)));
    }

    /** What goes wrong, also with the leave of that user. */
    public GraphFaults faults(String user) {
        return new GraphFaults(this, knobs, oauth, user);
    }

    /** What the owner sees and does with a program of their own. */
    public GraphOwner owner(GraphMailbox mailbox) {
        return new GraphOwner(mailbox, zones);
    }

    /** Leave as its owner gives it: JSON with {@code access}, {@code refresh} and {@code expires}. */
    public String leave(String user) {
        return oauth.leave(user, scopes());
    }

    /** What an application has to ask for that reads and writes calendars. */
    public Set<String> scopes() {
        return Set.of("openid", "profile", "offline_access", address() + "/Calendars.ReadWrite");
    }

    /** What it refused with 400 because no document describes it, and what it answered itself that none describes. */
    public List<String> complaints() {
        return handler.complaints();
    }

    /** All requests, oldest first: method, address as it reads decoded, and body. */
    public List<String> asked() {
        return handler.asked();
    }

    /** How many subscriptions tell of that mailbox. */
    public int subscriptions(String user) {
        return subscriptions.living(user);
    }

    /** The notices that left and were answered, oldest first. */
    public List<SentNotice> notices() {
        return notices.sent();
    }

    /** All requests, oldest first: method, address as it reads decoded, and what stood in that header, if it was there. */
    public List<String> asked(String header) {
        return handler.asked(header);
    }

    void loseCursors() {
        delta.forget();
    }

    void deliverNotices() {
        notices.deliver();
    }

    void dropNotices() {
        notices.drop();
    }

    void disturbNotices(int lostOfHundred, int doubledOfHundred, boolean inAnyOrder) {
        notices.disturb(lostOfHundred, doubledOfHundred, inAnyOrder);
    }

    void loseSubscriptions() {
        subscriptions.forget();
    }

    void tellLifecycle(String user, String event) {
        subscriptions.lifecycle(user, event);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
