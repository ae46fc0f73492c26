package org.dossierwerk.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierwerk.adapters.calendar.google.GoogleCalendar;
import org.dossierwerk.adapters.calendar.graph.GraphCalendar;
import org.dossierwerk.adapters.calendar.graph.GraphService;
import org.dossierwerk.adapters.calendar.oauth.OAuthClient;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.KeptAccount;
import org.dossierwerk.application.testkit.calendar.OAuthLaboratory;
import org.dossierwerk.application.testkit.calendar.Owner.Seen;
import org.dossierwerk.application.testkit.calendar.google.GoogleLaboratory;
import org.dossierwerk.application.testkit.calendar.graph.GraphLaboratory;
import org.dossierwerk.application.testkit.calendar.graph.GraphMailbox;

/** A calendar system in which nothing goes wrong, on this machine. */
interface CalendarService extends AutoCloseable {

    String name();

    CalendarProvider provider();

    /** Opens an account, of which nobody has leave yet. */
    void open(String user);

    /** An account whose owner has given leave, without an office. */
    KeptAccount account(String user);

    String calendar(String user);

    /** That owner gives leave in the browser; tells where it is sent back. */
    URI agree(String user, URI asked) throws IOException, InterruptedException;

    List<Seen> standing(String user);

    /** What was asked that no document describes. */
    List<String> complaints();

    @Override
    void close();

    /** All that are measured, each to be closed. */
    static List<CalendarService> all(Clock clock) {
        return List.of(new InMemory(clock), new Graph(clock), new Google(clock));
    }

    private static URI visit(URI asked) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(asked).build(), HttpResponse.BodyHandlers.discarding());
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static OAuthClient client(OAuthLaboratory oauth) {
        return new OAuthClient(
                oauth.authorization(), oauth.token(), oauth.revocation(), "bench", "secret", Duration.ofSeconds(10));
    }

    /** Answers as fast as a method is called. */
    final class InMemory implements CalendarService {

        private final InMemoryCalendars system;
        private final Map<String, InMemoryCalendars> accounts = new HashMap<>();

        InMemory(Clock clock) {
            system = new InMemoryCalendars(clock);
        }

        @Override
        public String name() {
            return "in memory";
        }

        @Override
        public CalendarProvider provider() {
            return system.provider();
        }

        @Override
        public void open(String user) {
            accounts.put(user, system.ofAnother(user));
        }

        private InMemoryCalendars of(String user) {
            return accounts.get(user);
        }

        @Override
        public KeptAccount account(String user) {
            return of(user).account();
        }

        @Override
        public String calendar(String user) {
            return of(user).calendar();
        }

        @Override
        public URI agree(String user, URI asked) {
            return of(user).consentScreen().orElseThrow().agree(asked);
        }

        @Override
        public List<Seen> standing(String user) {
            return of(user).owner().all(calendar(user));
        }

        @Override
        public List<String> complaints() {
            return List.of();
        }

        @Override
        public void close() {
            system.close();
        }
    }

    /** The laboratory of Graph, over HTTP on loopback. */
    final class Graph implements CalendarService {

        private final OAuthLaboratory oauth;
        private final GraphLaboratory laboratory;
        private final GraphCalendar provider;
        private final Map<String, GraphMailbox> mailboxes = new HashMap<>();

        Graph(Clock clock) {
            oauth = OAuthLaboratory.start("bench", "secret", clock);
            laboratory = GraphLaboratory.start(oauth, clock, 7);
            provider = GraphCalendar.byLeave(GraphService.at(laboratory.address()), client(oauth), clock);
        }

        @Override
        public String name() {
            return "laboratory of Graph";
        }

        @Override
        public CalendarProvider provider() {
            return provider;
        }

        @Override
        public void open(String user) {
            mailboxes.put(user, laboratory.addMailbox(user, Moments.AMSTERDAM));
        }

        @Override
        public KeptAccount account(String user) {
            return new KeptAccount(null, user, laboratory.leave(user));
        }

        @Override
        public String calendar(String user) {
            return mailboxes.get(user).standardCalendar();
        }

        @Override
        public URI agree(String user, URI asked) throws IOException, InterruptedException {
            oauth.ownerIs(user);
            return visit(asked);
        }

        @Override
        public List<Seen> standing(String user) {
            return laboratory.owner(mailboxes.get(user)).all(calendar(user));
        }

        @Override
        public List<String> complaints() {
            return laboratory.complaints();
        }

        @Override
        public void close() {
            laboratory.close();
            oauth.close();
        }
    }

    /** The laboratory of Google, over HTTP on loopback. */
    final class Google implements CalendarService {

        private static final Set<String> SCOPES = Set.of(
                "openid",
                "email",
                "https://www.googleapis.com/auth/calendar.events",
                "https://www.googleapis.com/auth/calendar.calendarlist.readonly",
                "https://www.googleapis.com/auth/calendar.freebusy");

        private final OAuthLaboratory oauth;
        private final GoogleLaboratory laboratory;
        private final GoogleCalendar provider;

        Google(Clock clock) {
            oauth = OAuthLaboratory.start("bench", "secret", clock);
            laboratory =
                    GoogleLaboratory.start(clock, token -> oauth.holder(token).map(OAuthLaboratory.Holder::user));
            var client = client(oauth);
            provider = GoogleCalendar.byLeave(laboratory.address(), client, Duration.ofSeconds(30), clock);
        }

        @Override
        public String name() {
            return "laboratory of Google";
        }

        @Override
        public CalendarProvider provider() {
            return provider;
        }

        @Override
        public void open(String user) {
            laboratory.open(user, Moments.AMSTERDAM);
        }

        @Override
        public KeptAccount account(String user) {
            return new KeptAccount(null, user, oauth.leave(user, SCOPES));
        }

        @Override
        public String calendar(String user) {
            return user;
        }

        @Override
        public URI agree(String user, URI asked) throws IOException, InterruptedException {
            oauth.ownerIs(user);
            return visit(asked);
        }

        @Override
        public List<Seen> standing(String user) {
            return laboratory.owner(user).all(user);
        }

        @Override
        public List<String> complaints() {
            return laboratory.complaints();
        }

        @Override
        public void close() {
            laboratory.close();
            oauth.close();
        }
    }
}
