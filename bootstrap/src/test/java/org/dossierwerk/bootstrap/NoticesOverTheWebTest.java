package org.dossierwerk.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.calendar.CalendarLinkViews.LinkView;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.ForeignEvent;
import org.dossierwerk.application.testkit.calendar.SentNotice;
import org.dossierwerk.bootstrap.harness.Eventually;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.bootstrap.harness.VendorCalendars;
import org.dossierwerk.bootstrap.harness.VendorCalendars.Account;
import org.dossierwerk.bootstrap.harness.VendorCalendars.Vendor;
import org.dossierwerk.domain.office.Rights;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Notices of changes as Google and Microsoft send them, to the address at which the real application takes them: what is forged does
 * nothing, what comes five hundred times is read a few times, and what never comes costs half an hour.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesOverTheWebTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final SettableClock CLOCK = SettableClock.at("2026-11-23T08:00:00Z");
    private static final Pattern SECRET_OF_GRAPH = Pattern.compile("\"clientState\":\"([^\"]+)\"");
    private static final Duration A_WHILE = Duration.ofSeconds(2);

    @RegisterExtension
    static final VendorCalendars VENDORS = new VendorCalendars(CLOCK);

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.byClock(CLOCK, VENDORS.settings());

    private final HttpClient http = HttpClient.newHttpClient();
    private UserId anna;
    private int colleagues;

    @BeforeAll
    void an_office() {
        anna = OFFICE.people().administrator("Anna", "Adviseur");
    }

    /** A colleague whose calendar there is linked, read, and told of. */
    private final class Linked {

        private final Vendor vendor;
        private final UserId id;
        private final Account account;
        private int added;

        Linked(Vendor vendor) {
            this.vendor = vendor;
            var first = "Bert" + (char) ('a' + colleagues++);
            this.id = OFFICE.people().colleague(anna, first, "Bakker", Rights.ofAdviser());
            this.account = VENDORS.open(vendor, first + "@account.example");
            account.loseNotices(false);
            VENDORS.link(desk(), vendor, account);
            awaitReading();
            assertThat(account.subscriptions()).isEqualTo(1);
        }

        private Desk desk() {
            return OFFICE.people().desk(id);
        }

        private LinkView link() {
            return desk().calendarLinks().own().get(0);
        }

        void awaitReading() {
            Eventually.holds(
                    () -> assertThat(link().synchronisedUntil()).isNotNull().isEqualTo(CLOCK.instant()));
        }

        /** Something else of the owner's, at another hour each time. */
        void add() {
            var start = today().plusDays(1).atTime(8 + added++, 0).atZone(ZONE).toInstant();
            account.owner()
                    .add(
                            account.calendar(),
                            ForeignEvent.during("Huisarts", new TimeSlot(start, start.plus(Duration.ofMinutes(30)))));
        }

        int busy() {
            return desk().agenda()
                    .busy(List.of(id), today(), today().plusDays(14))
                    .size();
        }

        void awaitBusy(int times) {
            Eventually.holds(() -> assertThat(busy()).isEqualTo(times));
        }

        /** The notice of ours that left last. */
        SentNotice last() {
            var link = link().id().value().toString();
            var all = account.notices().stream()
                    .filter(one -> one.address().getPath().endsWith(link))
                    .toList();
            return all.get(all.size() - 1);
        }

        void requireToldAtOnce(int times) {
            add();
            account.deliverNotices();
            awaitBusy(times);
        }
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(CLOCK.instant(), ZONE);
    }

    private static String secret(SentNotice notice) {
        var found = SECRET_OF_GRAPH.matcher(notice.body());
        return found.find() ? found.group(1) : notice.headers().get("X-Goog-Channel-Token");
    }

    private static void aWhile() throws InterruptedException {
        Thread.sleep(A_WHILE.toMillis());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    @Tag("CT-41")
    @Tag("CAL-13")
    void only_a_notice_with_the_right_secret_counts_and_nobody_is_told_which_that_is(Vendor vendor) throws Exception {
        var linked = new Linked(vendor);
        linked.requireToldAtOnce(1);
        var right = linked.last();
        var secret = secret(right);
        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        linked.account.loseNotices(true);
        linked.add();
        int before = linked.account.requests();

        var forged = new ArrayList<SentNotice>();
        forged.add(right.saying(secret.substring(1) + "A", secret));
        forged.add(right.saying((secret.startsWith("B") ? "C" : "B") + secret.substring(1), secret));
        forged.add(right.saying("", secret));
        forged.add(elsewhere(right, UUID.randomUUID().toString()));
        forged.add(right.saying("another", subscription(right)));
        for (var one : forged) {
            assertThat(one.sent(http).status()).isEqualTo(202);
        }
        aWhile();
        assertThat(linked.busy()).isEqualTo(1);
        assertThat(linked.account.requests()).isEqualTo(before);

        assertThat(right.sent(http).status()).isEqualTo(202);
        linked.awaitBusy(2);
    }

    private static SentNotice elsewhere(SentNotice notice, String link) {
        var address = notice.address().toString();
        return SentNotice.written(
                URI.create(address.substring(0, address.lastIndexOf('/') + 1) + link),
                notice.headers(),
                notice.type(),
                notice.body());
    }

    private static String subscription(SentNotice notice) {
        var found = Pattern.compile("\"subscriptionId\":\"([^\"]+)\"").matcher(notice.body());
        return found.find() ? found.group(1) : notice.headers().get("X-Goog-Channel-ID");
    }

    /** Graph's laboratory makes no subscription without it; here is what else may be asked under its name. */
    @Test
    @Tag("G-8")
    @Tag("CAL-13")
    void a_handshake_is_read_back_as_text_and_only_where_there_is_something_to_subscribe_to() throws Exception {
        var address = OFFICE.address() + "/calendars/notices/graph/"
                + new Linked(Vendor.MICROSOFT).link().id().value();

        var answer = shakeHands(address, "Validation: a word & more");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("Validation: a word & more");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");

        assertThat(shakeHands(address, "<script>alert(1)</script>").body()).isEmpty();
        assertThat(shakeHands(address, "long".repeat(400)).body()).isEmpty();
        var unknown = OFFICE.address() + "/calendars/notices/graph/" + UUID.randomUUID();
        assertThat(shakeHands(unknown, "a word").body()).isEmpty();
        assertThat(shakeHands(unknown, "a word").statusCode()).isEqualTo(202);
        var elsewhere = OFFICE.address() + "/calendars/notices/google/"
                + new Linked(Vendor.GOOGLE).link().id().value();
        assertThat(shakeHands(elsewhere, "a word").body()).isEmpty();
    }

    private HttpResponse<String> shakeHands(String address, String word) throws IOException, InterruptedException {
        var asked = URI.create(address + "?validationToken=" + URLEncoder.encode(word, UTF_8));
        var request = HttpRequest.newBuilder(asked).POST(HttpRequest.BodyPublishers.noBody());
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    @Tag("CT-41")
    @Tag("CAL-13")
    void five_hundred_notices_are_answered_within_a_second_and_the_calendar_is_read_a_few_times(Vendor vendor)
            throws Exception {
        var linked = new Linked(vendor);
        linked.requireToldAtOnce(1);
        var notice = linked.last();
        aWhile();
        int before = linked.account.requests();

        var answers = allAtOnce(500, () -> notice.sent(http));
        aWhile();

        assertThat(answers).extracting(SentNotice::status).containsOnly(202);
        assertThat(answers)
                .extracting(SentNotice::took)
                .filteredOn(took -> took.compareTo(Duration.ofSeconds(1)) > 0)
                .hasSizeLessThan(5);
        assertThat(linked.account.requests() - before).isBetween(1, 50);
        assertThat(linked.busy()).isEqualTo(1);
    }

    private static <T> List<T> allAtOnce(int times, Callable<T> work) throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var all = new ArrayList<T>();
            for (var one : threads.invokeAll(Collections.nCopies(times, work))) {
                all.add(one.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    @Tag("CT-43")
    @Tag("CAL-14")
    void what_no_notice_told_of_is_found_within_half_an_hour(Vendor vendor) throws Exception {
        var linked = new Linked(vendor);
        linked.account.loseNotices(true);
        linked.add();
        linked.account.deliverNotices();
        aWhile();
        assertThat(linked.busy()).isZero();

        OFFICE.letPass(Duration.ofMinutes(31));

        linked.awaitBusy(1);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    @Tag("CT-42")
    @Tag("CAL-14")
    void one_subscription_tells_for_as_long_as_the_calendar_is_linked(Vendor vendor) {
        var linked = new Linked(vendor);
        for (int day = 0; day < 9; day++) {
            OFFICE.letPass(Duration.ofDays(1));
            linked.awaitReading();
            assertThat(linked.account.subscriptions()).isEqualTo(1);
        }
        linked.requireToldAtOnce(1);

        linked.account.forgetSubscriptions();
        assertThat(linked.account.subscriptions()).isZero();
        OFFICE.letPass(Duration.ofDays(1));
        linked.awaitReading();
        assertThat(linked.account.subscriptions()).isEqualTo(1);
        linked.requireToldAtOnce(2);
    }
}
