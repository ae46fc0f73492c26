package org.dossierwerk.bootstrap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dossierwerk.bootstrap.harness.Browsers;
import org.dossierwerk.bootstrap.harness.Browsers.Reader;
import org.dossierwerk.bootstrap.harness.Browsers.Visit;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.MailServer;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Three clients meet an adviser together, from drawing the time in the calendar to cancelling it; none hears of another. */
@Tag("journey")
class MeetingInAGroupTest {

    private static final Client EMMA = new Client("Emma", "Wijngaard");
    private static final Client KEREM = new Client("Kerem", "Aksoy");
    private static final Client LOTTE = new Client("Lotte", "Vonkeman");
    private static final List<Client> EVERYBODY = List.of(EMMA, KEREM, LOTTE);

    private static final Pattern GROUP = Pattern.compile(".*/groups/[0-9a-f-]{36}.*");

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.startedAt("2026-11-23T08:00:00Z");

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private record Client(String first, String last) {

        String address() {
            return last.toLowerCase(Locale.ROOT) + "@clients.example";
        }

        List<String> others() {
            return EVERYBODY.stream()
                    .filter(other -> !other.equals(this))
                    .flatMap(other -> Stream.of(other.first, other.last, other.address()))
                    .toList();
        }
    }

    @Test
    @Tag("GRP-01")
    @Tag("GRP-02")
    @Tag("GRP-03")
    @Tag("GRP-07")
    @Tag("BEY-05")
    void three_clients_take_part_each_for_themselves() {
        var people = OFFICE.people();
        var anna = people.administrator("Anna", "Adviseur");
        var given = new Given(people.desk(anna));
        given.type("Voorlichting");
        for (var client : EVERYBODY) {
            people.client(anna, given.dossier(anna, client.first(), client.last(), client.address()));
        }
        try (var desk = BROWSERS.visit(OFFICE.address(), Reader.AT_A_DESK).signIn("/sign-in", "anna")) {
            planByDrawing(desk);
            add(desk.page(), EMMA);
            add(desk.page(), KEREM);
            overbook(desk, LOTTE);
            moveByDragging(desk);
            moveByKeyboard(desk.page());
            EVERYBODY.forEach(MeetingInAGroupTest::seesOnlyTheirs);
            takeOut(desk, LOTTE);
            look(desk);
            cancel(desk);
            assertThat(desk.errors())
                    .allMatch(error -> error.matches("(?s).*status of (422|409).*"), "but for what was refused");
        }
        EVERYBODY.forEach(MeetingInAGroupTest::hearsOfNobodyElse);
    }

    private static void planByDrawing(Visit desk) {
        var page = desk.page();
        page.navigate("/calendar?view=week&date=2026-11-25");
        draw(page, "2026-11-25", 56, 62);
        page.waitForURL("**/appointments/new?**");
        page.getByRole(AriaRole.LINK, named("Nieuwe groepsafspraak")).click();
        page.waitForURL("**/groups/new?**");
        assertThat(page.locator("#time")).hasValue("14:00");
        assertThat(page.locator("#duration")).hasValue("90");
        page.locator("#title").fill("Startersavond");
        page.locator("#placeText").fill("Markt 1, Utrecht");
        page.locator("#description").fill("Stoelen klaarzetten");
        page.locator(".panel__foot button[type=submit]").last().click();
        assertThat(page.locator("#capacity")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#description")).hasValue("Stoelen klaarzetten");
        page.locator("#capacity").fill("2");
        desk.picture("group-1-new");
        page.locator(".panel__foot button[type=submit]").last().click();
        page.waitForURL(GROUP);
        assertThat(page.locator("#panel")).containsText("Er doet nog niemand mee.");
        assertThat(page.locator(".toast")).containsText("Voeg nu deelnemers toe.");
    }

    private static void add(Page page, Client client) {
        choose(page, client);
        assertThat(participants(page)).containsText(client.last());
    }

    private static void choose(Page page, Client client) {
        page.locator("#q").pressSequentially(client.first().toLowerCase(Locale.ROOT));
        page.getByRole(AriaRole.BUTTON, named(client.last() + " toevoegen")).click();
    }

    private static void overbook(Visit desk, Client client) {
        var page = desk.page();
        choose(page, client);
        assertThat(page.locator("#full")).containsText("alle 2 plaatsen zijn bezet");
        assertThat(participants(page)).not().containsText(client.last());
        desk.picture("group-2-full");
        page.getByRole(AriaRole.BUTTON, named(client.last() + " toch toevoegen"))
                .click();
        assertThat(page.locator("#panel")).containsText("3 van 2 plaatsen bezet");
        assertThat(participants(page)).containsText(client.last());
        desk.picture("group-3-participants");
    }

    private static void moveByDragging(Visit desk) {
        var page = desk.page();
        assertThat(entry(page)).containsText("3/2");
        drag(page, entry(page), column(page, "2026-11-26"));
        assertThat(page.locator(".proposal__text")).containsText("De deelnemers krijgen ieder een nieuwe bevestiging.");
        desk.picture("group-4-moving");
        page.getByRole(AriaRole.BUTTON, named("Opslaan en mailen")).click();
        assertThat(page.locator(".toast")).containsText("De groepsafspraak is verplaatst.");
        assertThat(entry(column(page, "2026-11-26"))).hasCount(1);
        assertThat(page.locator("#panel")).containsText("donderdag 26 november 2026");
    }

    private static void moveByKeyboard(Page page) {
        entry(page).locator("a").focus();
        page.keyboard().press("Shift+ArrowLeft");
        page.keyboard().press("Shift+ArrowLeft");
        page.keyboard().press("Enter");
        assertThat(entry(column(page, "2026-11-24"))).hasCount(1);
        assertThat(page.locator("#panel")).containsText("dinsdag 24 november 2026");
    }

    private static void seesOnlyTheirs(Client client) {
        try (var phone =
                BROWSERS.visit(OFFICE.address(), Reader.ON_A_PHONE).signIn("/portal/sign-in", client.address())) {
            var page = phone.page();
            page.navigate("/portal/appointments");
            assertThat(page.locator("main a.row")).hasCount(1);
            page.locator("main a.row").click();
            assertThat(page.locator("#visit")).hasText("Startersavond");
            assertThat(page.locator("main")).containsText("Groepsafspraak");
            assertThat(page.locator("main")).containsText("dinsdag 24 november 2026");
            phone.picture("group-5-portal-" + client.first());
            assertThat(page.content()).doesNotContain("Stoelen").doesNotContain(client.others());
            assertThat(phone.errors()).isEmpty();
        }
    }

    private static void takeOut(Visit desk, Client client) {
        var page = desk.page();
        page.getByLabel(client.last() + " uit de groep halen").click();
        assertThat(page.locator(".bullets")).containsText("krijgt een e-mail dat de afspraak niet doorgaat.");
        desk.picture("group-6-taking-out");
        page.getByRole(AriaRole.BUTTON, named("Uit de groep halen")).click();
        assertThat(page.locator("#panel")).containsText("2 van 2 plaatsen bezet");
        try (var phone =
                BROWSERS.visit(OFFICE.address(), Reader.ON_A_PHONE).signIn("/portal/sign-in", client.address())) {
            phone.page().navigate("/portal/appointments");
            assertThat(phone.page().locator("main")).not().containsText("Startersavond");
        }
    }

    /** The list, every view, the seat in its dossier, and the group on a phone. */
    private static void look(Visit desk) {
        var page = desk.page();
        var group = page.url();
        for (var view : List.of("day", "week", "team", "month", "list")) {
            page.navigate("/calendar?date=2026-11-24&view=" + view);
            assertThat(page.locator("#agenda-area")).containsText("2/2");
            desk.picture("group-7-" + view);
        }
        page.navigate("/groups");
        assertThat(page.locator("main")).containsText("Startersavond");
        desk.picture("group-8-list");
        page.navigate(group);
        desk.picture("group-9-page");
        page.getByRole(AriaRole.LINK, named("Gegevens")).click();
        desk.picture("group-9-details");
        page.navigate(group);
        participants(page).getByText(EMMA.last()).click();
        assertThat(page.locator("#panel")).containsText("Deze klant doet mee aan een groepsafspraak.");
        desk.picture("group-9-seat");
        try (var phone = BROWSERS.visit(OFFICE.address(), Reader.ON_A_PHONE).signIn("/sign-in", "anna")) {
            for (var path : List.of(group, group.replaceAll("\\?.*", "") + "/details", "/groups", "/groups/new")) {
                phone.page().navigate(path);
                phone.picture("group-phone-"
                        + path.replaceAll(".*/groups/?([a-z0-9-]{3,36})?", "$1").replaceAll("[^a-z]", ""));
            }
            assertThat(phone.errors()).isEmpty();
        }
        page.navigate(group);
    }

    private static void cancel(Visit desk) {
        var page = desk.page();
        page.getByRole(AriaRole.LINK, named("Gegevens")).click();
        page.getByRole(AriaRole.LINK, named("Annuleren…")).click();
        assertThat(page.locator(".bullets")).containsText("worden de eigen afspraken geannuleerd");
        desk.picture("group-7-cancelling");
        page.getByRole(AriaRole.BUTTON, named("Groep annuleren")).click();
        assertThat(page.locator(".toast")).containsText("De groepsafspraak is geannuleerd.");
        assertThat(entry(page)).hasCount(0);
    }

    /** Until the last word, which takes it out of the client's calendar. */
    private static void hearsOfNobodyElse(Client client) {
        var mailbox = OFFICE.mailbox();
        for (int mails = 1; ; mails++) {
            var mail = mailbox.awaitTo(client.address(), mails);
            assertThat(everythingIn(mail)).doesNotContain("Stoelen").doesNotContain(client.others());
            if (MailServer.calendar(mail).orElse("").contains("METHOD:CANCEL")) {
                return;
            }
        }
    }

    private static String everythingIn(MimeMessage mail) {
        try {
            var calendar = MailServer.calendar(mail).orElse("").replaceAll("\r?\n[ \t]", "");
            return mail.getSubject()
                    + String.join("\n", headers(mail))
                    + MailServer.text(mail)
                    + MailServer.html(mail)
                    + calendar;
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<String> headers(MimeMessage mail) throws MessagingException {
        return Collections.list(mail.getAllHeaderLines());
    }

    private static Locator participants(Page page) {
        return page.locator("section[aria-labelledby=participants]");
    }

    private static Locator entry(Page page) {
        return page.locator("#agenda-area .ev[data-group=true]");
    }

    private static Locator entry(Locator column) {
        return column.locator(".ev[data-group=true]");
    }

    private static Locator column(Page page, String date) {
        return page.locator(".ag__col[data-date='" + date + "']");
    }

    /** Draws from the top of one quarter of the day up to another. */
    private static void draw(Page page, String date, int from, int until) {
        var box = column(page, date).boundingBox();
        var times = (String) page.evaluate("document.querySelector('.ag__scroll').dataset.times");
        var rows = List.of(times.split(" "));
        double quarter = box.height / rows.size();
        int first = rows.indexOf(clock(from));
        double x = box.x + box.width / 2;
        page.mouse().move(x, box.y + (first + 0.5) * quarter);
        page.mouse().down();
        page.mouse().move(x, box.y + (first + until - from - 0.5) * quarter, new Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
    }

    private static String clock(int quarter) {
        return "%02d:%02d".formatted(quarter / 4, quarter % 4 * 15);
    }

    private static void drag(Page page, Locator entry, Locator column) {
        var from = entry.boundingBox();
        var to = column.boundingBox();
        page.mouse().move(from.x + 20, from.y + 8);
        page.mouse().down();
        page.mouse().move(to.x + to.width / 2, from.y + 8, new Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
