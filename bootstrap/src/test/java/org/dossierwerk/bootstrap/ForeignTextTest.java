package org.dossierwerk.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dossierwerk.adapters.calendar.caldav.CalDav;
import org.dossierwerk.adapters.calendar.caldav.CalDavCalendar;
import org.dossierwerk.adapters.calendar.google.GoogleCalendar;
import org.dossierwerk.adapters.calendar.graph.GraphCalendar;
import org.dossierwerk.adapters.calendar.graph.GraphService;
import org.dossierwerk.adapters.calendar.oauth.OAuthClient;
import org.dossierwerk.adapters.persistence.JpaStorage;
import org.dossierwerk.application.calendar.CalendarRules;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.ForeignEvent;
import org.dossierwerk.application.testkit.calendar.ForeignEvent.Weekly;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.application.testkit.calendar.OAuthLaboratory;
import org.dossierwerk.application.testkit.calendar.Owner;
import org.dossierwerk.application.testkit.calendar.google.GoogleLaboratory;
import org.dossierwerk.application.testkit.calendar.graph.GraphLaboratory;
import org.dossierwerk.application.testkit.leak.Canary;
import org.dossierwerk.application.testkit.leak.Dump;
import org.dossierwerk.bootstrap.harness.DatabaseServer;
import org.dossierwerk.bootstrap.harness.OwnCalendar;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.office.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What stands in the calendars of three systems, private or not, is read by a whole office on a real PostgreSQL, and no word of it is
 * found in any column of any table.
 */
@Tag("CAL-7")
@Tag("CT-31")
class ForeignTextTest {

    @RegisterExtension
    static final OwnCalendar RADICALE = new OwnCalendar();

    @RegisterExtension
    static final BeforeAllCallback SERVER = context -> server = DatabaseServer.of(context);

    private static final String ANNA = "anna@office.example";
    private static final String BEN = "ben@office.example";
    private static final String SECRET = Canary.in("an office secret of thirty-two letters");
    private static final Duration POLL = Duration.ofMinutes(6);

    private static DatabaseServer server;

    private final SettableClock clock = SettableClock.at(Moments.NOW);
    private final OAuthLaboratory microsoft = OAuthLaboratory.start("office", SECRET, clock);
    private final OAuthLaboratory google = OAuthLaboratory.start("office", SECRET, clock);
    private final GraphLaboratory graphLaboratory = GraphLaboratory.start(microsoft, clock, 7);
    private final GoogleLaboratory googleLaboratory =
            GoogleLaboratory.start(clock, token -> google.holder(token).map(OAuthLaboratory.Holder::user));
    private DatabaseServer.Database database;

    @BeforeEach
    void a_database() {
        database = server.create();
        clock.leading(database::timeStandsAt);
    }

    @AfterEach
    void close() {
        graphLaboratory.close();
        googleLaboratory.close();
        microsoft.close();
        google.close();
        database.close();
    }

    private static OAuthClient client(OAuthLaboratory at) {
        return new OAuthClient(
                at.authorization(), at.token(), at.revocation(), "office", SECRET, Duration.ofSeconds(10));
    }

    @Test
    void nothing_of_what_stands_in_linked_calendars_is_kept_but_when_it_is() throws Exception {
        var mailbox = graphLaboratory.addMailbox(ANNA, CalendarSystem.ZONE);
        var annas = graphLaboratory.owner(mailbox);
        googleLaboratory.open(BEN, CalendarSystem.ZONE);
        var bens = googleLaboratory.owner(BEN);
        var graph = GraphCalendar.byLeave(GraphService.at(graphLaboratory.address()), client(microsoft), clock);
        var atGoogle =
                GoogleCalendar.byLeave(googleLaboratory.address(), client(google), Duration.ofSeconds(10), clock);
        var caldav = CalDavCalendar.with(CalDav.with(Set.of("127.0.0.1"), CalendarSystem.ZONE), clock);
        try (var factory = JpaStorage.entityManagerFactory(database.source())) {
            var house = new LinkedOffice(
                    clock, JpaStorage.using(factory), CalendarRules.standard(), graph, atGoogle, caldav);
            var own = byPassword(house, caldav);
            byLeave(house, house.anna, graph, microsoft, ANNA, mailbox.standardCalendar());
            byLeave(house, house.ben, atGoogle, google, BEN, BEN);
            house.plan("2026-11-27T10:00");
            house.after(Duration.ZERO);

            fill(annas, mailbox.standardCalendar());
            fill(bens, BEN);
            RADICALE.add("private", privately("20261124T120000", "20261124T130000"));
            house.after(POLL);

            assertThat(taken(house, house.anna, "2026-11-24T10:00")).isTrue();
            assertThat(taken(house, house.anna, "2026-11-24T12:00")).isTrue();
            assertThat(taken(house, house.ben, "2026-11-24T10:00")).isTrue();
            holdsNothingForeign();

            var ours = annas.all(mailbox.standardCalendar()).stream()
                    .filter(one -> !one.marks().isEmpty())
                    .findFirst()
                    .orElseThrow();
            annas.retitle(mailbox.standardCalendar(), ours.id(), Canary.in("Mine"));
            annas.move(mailbox.standardCalendar(), ours.id(), LinkedOffice.hour("2026-11-27T14:00"));
            change(annas, mailbox.standardCalendar());
            change(bens, BEN);
            RADICALE.add("private", privately("20261124T140000", "20261124T150000"));
            house.after(POLL);

            assertThat(house.desk().outsideChanges().own()).hasSize(1);
            assertThat(taken(house, house.anna, "2026-11-24T14:00")).isTrue();
            holdsNothingForeign();

            microsoft.takeBack(ANNA);
            googleLaboratory.loseCursors();
            house.after(POLL);
            house.desk().calendarLinks().disconnect(own);
            house.after(Duration.ofDays(1));
            holdsNothingForeign();
        }
    }

    private static void fill(Owner owner, String calendar) {
        owner.add(
                calendar,
                ForeignEvent.during("Oncology", LinkedOffice.hour("2026-11-24T10:00"))
                        .asPrivate());
        owner.add(calendar, ForeignEvent.during("Bank", LinkedOffice.hour("2026-11-25T10:00")));
        var day = LocalDate.of(2026, 11, 26);
        owner.add(
                calendar,
                ForeignEvent.at("Therapy", day.atTime(15, 0), day.atTime(16, 0))
                        .every(new Weekly(
                                4,
                                List.of(),
                                List.of(day.plusWeeks(1)),
                                List.of(new Weekly.Moved(
                                        day.plusWeeks(2),
                                        day.plusWeeks(2).atTime(9, 0),
                                        day.plusWeeks(2).atTime(10, 0)))))
                        .asPrivate());
    }

    private static void change(Owner owner, String calendar) {
        for (var one : owner.all(calendar)) {
            if (one.title().startsWith("Oncology")) {
                owner.retitle(calendar, one.id(), Canary.in("Chemotherapy"));
                owner.move(calendar, one.id(), LinkedOffice.hour("2026-11-24T16:00"));
            } else if (one.title().startsWith("Bank")) {
                owner.delete(calendar, one.id());
            }
        }
    }

    private static String privately(String start, String end) {
        return String.join(
                "\r\n",
                "DTSTART;TZID=Europe/Amsterdam:" + start,
                "DTEND;TZID=Europe/Amsterdam:" + end,
                "SUMMARY:" + Canary.in("Oncology"),
                "LOCATION:" + ForeignEvent.PLACE,
                "DESCRIPTION:" + ForeignEvent.REMARKS,
                "CLASS:PRIVATE",
                "ORGANIZER:mailto:" + ForeignEvent.GUEST,
                "ATTENDEE:mailto:" + ForeignEvent.GUEST,
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@office.example");
    }

    private void holdsNothingForeign() {
        var dump = Dump.of(database.source());

        assertThat(dump.rows()).isGreaterThan(20);
        assertThat(dump.sung()).isEmpty();
    }

    private static boolean taken(LinkedOffice house, UserId adviser, String wallTime) {
        return !house.desk(adviser)
                .appointments()
                .taken(adviser, LinkedOffice.hour(wallTime), null)
                .isEmpty();
    }

    /** Only what is busy there counts. */
    private static CalendarLinkId byPassword(LinkedOffice house, CalendarProvider caldav) {
        var id = new CalendarLinkId(UUID.randomUUID());
        var links = house.desk().calendarLinks();
        links.linkByPassword(id, caldav.id().value(), RADICALE.address(), OwnCalendar.USER, OwnCalendar.PASSWORD);
        var calendar =
                RADICALE.address().resolve("/" + OwnCalendar.USER + "/agenda/").toString();
        links.choose(id, new CalendarChoice(null, Set.of(calendar), Inviter.OFFICE));
        return id;
    }

    private static void byLeave(
            LinkedOffice house,
            UserId adviser,
            CalendarProvider provider,
            OAuthLaboratory leave,
            String account,
            String calendar)
            throws IOException, InterruptedException {
        var id = new CalendarLinkId(UUID.randomUUID());
        var links = house.desk(adviser).calendarLinks();
        leave.ownerIs(account);
        var asked = links.askLeave(id, provider.id().value(), LinkedOffice.REDIRECT);
        var back = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(asked).build(), HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .map(URI::create)
                .orElseThrow();
        links.leaveGiven(field(back, "state"), field(back, "code"), LinkedOffice.REDIRECT);
        links.choose(id, new CalendarChoice(calendar, Set.of(), Inviter.OFFICE));
    }

    private static String field(URI uri, String name) {
        var found = Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher(uri.getRawQuery());
        assertThat(found.find()).as(uri.toString()).isTrue();
        return URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text NOT NULL DEFAULT '%s'",
                "jsonb NOT NULL DEFAULT '{\"a\": [\"x %s\"]}'",
                "bytea NOT NULL DEFAULT 'x %s'::bytea",
                "text[] NOT NULL DEFAULT '{a,%s}'"
            })
    void a_word_in_any_kind_of_column_would_be_found(String column) throws SQLException {
        try (var connection = database.source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE leaking (id int, told " + column.formatted(Canary.WORD) + ")");
            statement.execute("INSERT INTO leaking (id) VALUES (1)");
        }

        assertThat(Dump.of(database.source()).sung())
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("public.leaking: "));
    }
}
