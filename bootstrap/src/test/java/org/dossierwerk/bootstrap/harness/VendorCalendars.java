package org.dossierwerk.bootstrap.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.Chance;
import org.dossierwerk.application.testkit.calendar.Faults;
import org.dossierwerk.application.testkit.calendar.Mishap;
import org.dossierwerk.application.testkit.calendar.OAuthLaboratory;
import org.dossierwerk.application.testkit.calendar.Owner;
import org.dossierwerk.application.testkit.calendar.Purpose;
import org.dossierwerk.application.testkit.calendar.SentNotice;
import org.dossierwerk.application.testkit.calendar.google.GoogleFaults;
import org.dossierwerk.application.testkit.calendar.google.GoogleLaboratory;
import org.dossierwerk.application.testkit.calendar.graph.GraphLaboratory;
import org.dossierwerk.application.testkit.calendar.graph.GraphMailbox;
import org.dossierwerk.application.testkit.leak.Canary;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.Inviter;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Google and Microsoft as an office meets them, on loopback: their calendars, the pages on which owners give leave, and the notices
 * they send. Nothing may be asked of them that their documents do not describe.
 */
public final class VendorCalendars implements AfterAllCallback {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String CLIENT = "dossierwerk";
    private static final String SECRET = Canary.in("a secret of the application");

    private final OAuthLaboratory leaveAtGoogle;
    private final OAuthLaboratory leaveAtMicrosoft;
    private final GoogleLaboratory google;
    private final GraphLaboratory graph;

    /** A system by the name its provider has in addresses. */
    public enum Vendor {
        GOOGLE("google"),
        MICROSOFT("graph");

        private final String provider;

        Vendor(String provider) {
            this.provider = provider;
        }

        public String provider() {
            return provider;
        }
    }

    /** Somebody's account, with one calendar. */
    public interface Account {

        String user();

        String calendar();

        Owner owner();

        /** How many subscriptions tell of it. */
        int subscriptions();

        /** Has all notices leave for which there is cause. */
        void deliverNotices();

        /** From now on no notice leaves, or each does. */
        void loseNotices(boolean lost);

        void forgetSubscriptions();

        /** The notices that left and were answered, oldest first. */
        List<SentNotice> notices();

        /** How many requests there were, for any account. */
        int requests();

        /** The next entry that is to be created is refused so. */
        void refuseNextCreation(int status);

        /** What else may go wrong, with any account. */
        Faults faults();
    }

    /** @param clock by which leave and subscriptions end, which is also the office's */
    public VendorCalendars(SettableClock clock) {
        leaveAtGoogle = OAuthLaboratory.start(CLIENT, SECRET, clock);
        leaveAtMicrosoft = OAuthLaboratory.start(CLIENT, SECRET, clock);
        google = GoogleLaboratory.start(
                clock, token -> leaveAtGoogle.holder(token).map(OAuthLaboratory.Holder::user));
        graph = GraphLaboratory.start(leaveAtMicrosoft, clock, 7);
        leaveAtGoogle.rotate(false);
    }

    /** For an office that both know, and that wants to be told of changes. */
    public String[] settings(String... besides) {
        return Stream.concat(
                        Stream.of(
                                "--dossierwerk.calendars.notices=true",
                                "--dossierwerk.calendars.reading.interval=250ms",
                                "--dossierwerk.calendars.writing.interval=250ms",
                                "--dossierwerk.calendars.google.client-id=" + CLIENT,
                                "--dossierwerk.calendars.google.client-secret=" + SECRET,
                                "--dossierwerk.calendars.google.service=" + google.address(),
                                "--dossierwerk.calendars.google.authorization=" + leaveAtGoogle.authorization(),
                                "--dossierwerk.calendars.google.token=" + leaveAtGoogle.token(),
                                "--dossierwerk.calendars.google.revocation=" + leaveAtGoogle.revocation(),
                                "--dossierwerk.calendars.graph.tenant=office.example",
                                "--dossierwerk.calendars.graph.client-id=" + CLIENT,
                                "--dossierwerk.calendars.graph.client-secret=" + SECRET,
                                "--dossierwerk.calendars.graph.service=" + graph.address(),
                                "--dossierwerk.calendars.graph.login=" + leaveAtMicrosoft.address()),
                        Stream.of(besides))
                .toArray(String[]::new);
    }

    /** Where owners give leave. */
    public OAuthLaboratory leave(Vendor vendor) {
        return vendor == Vendor.GOOGLE ? leaveAtGoogle : leaveAtMicrosoft;
    }

    /** Opens an account, whose owner sits at the browser from now on. */
    public Account open(Vendor vendor, String user) {
        leave(vendor).ownerIs(user);
        if (vendor == Vendor.GOOGLE) {
            google.open(user, ZONE);
            return new AtGoogle(user);
        }
        return new AtMicrosoft(graph.addMailbox(user, ZONE));
    }

    /** Has the owner of an account link it, for everything, without a browser. */
    public CalendarLinkId link(Desk desk, Vendor vendor, Account account) {
        var id = new CalendarLinkId(UUID.randomUUID());
        letIn(desk, vendor, id);
        desk.calendarLinks()
                .choose(id, new CalendarChoice(account.calendar(), Set.of(account.calendar()), Inviter.OFFICE));
        return id;
    }

    /** Whoever sits at the browser gives leave, for the first time or anew. */
    public void letIn(Desk desk, Vendor vendor, CalendarLinkId id) {
        var back = URI.create("https://office.example/calendars/consent");
        var asked = desk.calendarLinks().askLeave(id, vendor.provider(), back);
        var given = Arrays.stream(OAuthLaboratory.visit(asked).getRawQuery().split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], UTF_8)));
        desk.calendarLinks().leaveGiven(given.get("state"), given.get("code"), back);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        graph.close();
        google.close();
        leaveAtMicrosoft.close();
        leaveAtGoogle.close();
        var complaints = Stream.concat(graph.complaints().stream(), google.complaints().stream())
                .toList();
        if (!complaints.isEmpty()) {
            throw new AssertionError("Described nowhere: " + complaints);
        }
    }

    private static Chance onceCreating(int status) {
        var due = new AtomicBoolean(true);
        return purpose ->
                purpose == Purpose.CREATING && due.getAndSet(false) ? Mishap.refused(status, null) : Mishap.NONE;
    }

    private final class AtGoogle implements Account {

        private final String user;

        AtGoogle(String user) {
            this.user = user;
        }

        @Override
        public String user() {
            return user;
        }

        @Override
        public String calendar() {
            return user;
        }

        @Override
        public Owner owner() {
            return google.owner(user);
        }

        @Override
        public int subscriptions() {
            return google.channels(user);
        }

        @Override
        public void deliverNotices() {
            google.deliverNotices();
        }

        @Override
        public void loseNotices(boolean lost) {
            google.notices(lost ? 1 : 0, 0, false, new Random(1));
        }

        @Override
        public void forgetSubscriptions() {
            google.loseChannels();
        }

        @Override
        public List<SentNotice> notices() {
            return google.notices();
        }

        @Override
        public int requests() {
            return google.requests();
        }

        @Override
        public void refuseNextCreation(int status) {
            google.goWrong(onceCreating(status));
        }

        @Override
        public Faults faults() {
            return new GoogleFaults(google, leaveAtGoogle, user, Set.of());
        }
    }

    private final class AtMicrosoft implements Account {

        private final GraphMailbox mailbox;

        AtMicrosoft(GraphMailbox mailbox) {
            this.mailbox = mailbox;
        }

        @Override
        public String user() {
            return mailbox.address();
        }

        @Override
        public String calendar() {
            return mailbox.standardCalendar();
        }

        @Override
        public Owner owner() {
            return graph.owner(mailbox);
        }

        @Override
        public int subscriptions() {
            return graph.subscriptions(user());
        }

        @Override
        public void deliverNotices() {
            graph.faults(user()).deliverNotices();
        }

        @Override
        public void loseNotices(boolean lost) {
            graph.faults(user()).disturbNotices(lost ? 100 : 0, 0, false);
        }

        @Override
        public void forgetSubscriptions() {
            graph.faults(user()).loseSubscriptions();
        }

        @Override
        public List<SentNotice> notices() {
            return graph.notices();
        }

        @Override
        public int requests() {
            return graph.faults(user()).requests();
        }

        @Override
        public void refuseNextCreation(int status) {
            graph.faults(user()).goWrong(onceCreating(status));
        }

        @Override
        public Faults faults() {
            return graph.faults(user());
        }
    }
}
