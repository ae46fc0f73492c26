package org.dossierwerk.adapters.web.agenda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dossierwerk.adapters.web.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hands and keys can do in the calendar, in Chromium, under the real content security policy. */
class BehaviourTest {

    private static final String TUESDAY = "2026-11-24";
    private static final String WEDNESDAY = "2026-11-25";
    private static Chromium chromium;

    private final List<String> errors = new ArrayList<>();
    private CalendarServer server;
    private Page page;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void open() throws Exception {
        server = new CalendarServer();
        page = chromium.page(1440, 900, errors);
        page.navigate(server.url("/calendar?view=week&date=" + TUESDAY));
    }

    @AfterEach
    void close() {
        page.context().close();
        server.close();
        assertThat(errors).isEmpty();
    }

    @Test
    void a_drop_is_a_proposal_that_names_its_consequence_until_it_is_accepted() {
        drag(entry("Kennismaking"), column(WEDNESDAY), 4);

        assertThat(proposal())
                .containsText("Kennismaking naar wo 25 nov 10:30? De klant krijgt een nieuwe bevestiging.");
        assertThat(page.locator(".ev.proposed")).containsText("10:30–11:30");
        assertThat(page.locator(".ev.faded")).containsText("09:30–10:30");
        assertThat(server.moves()).as("nothing is sent before it is accepted").isEmpty();

        page.getByText("Opslaan en mailen").click();

        assertThat(column(WEDNESDAY).locator(".ev", new Locator.LocatorOptions().setHasText("Kennismaking")))
                .containsText("10:30–11:30");
        assertThat(server.moves())
                .singleElement()
                .satisfies(move -> assertThat(move)
                        .containsEntry("date", WEDNESDAY)
                        .containsEntry("time", "10:30")
                        .containsEntry("minutes", "60")
                        .containsEntry("adviser", "joris")
                        .containsEntry("version", "3")
                        .containsEntry("_csrf", "token")
                        .containsEntry("path", "/appointments/" + move.get("id") + "/move"));
        assertThat(page.locator(".ev.faded, .ev.proposed")).hasCount(0);
        assertThat(page.locator(":focus")).containsText("Kennismaking");
    }

    @Test
    void a_proposal_can_be_put_back() {
        drag(entry("Kennismaking"), column(WEDNESDAY), 4);
        page.getByText("Terugzetten").click();

        assertThat(proposal()).containsText("Kennismaking staat weer op de oude plek.");
        assertThat(page.locator(".ev.faded, .ev.proposed")).hasCount(0);
        assertThat(server.moves()).isEmpty();
    }

    @Test
    void what_is_over_and_stays_over_is_saved_without_mail() {
        drag(entry("Kennismaking"), column("2026-11-23"), 0);

        assertThat(proposal())
                .hasText("Kennismaking naar ma 23 nov 09:30? Let op: er staat dan al: Teamoverleg."
                        + " De klant krijgt geen bericht.");
    }

    @Test
    void what_nobody_outside_sees_is_saved_without_mail() {
        drag(entry("Nazorg"), column(WEDNESDAY), 0);

        assertThat(proposal()).containsText("De klant krijgt geen bericht.");
        assertThat(page.locator(".proposal [type=submit]")).hasText("Opslaan");
    }

    @Test
    void an_overlap_with_an_entry_of_the_same_adviser_is_named() {
        drag(entry("Terugbellen notaris"), column(WEDNESDAY), -2);

        assertThat(proposal()).containsText("Let op: er staat dan al: Adviesgesprek.");
    }

    @Test
    @Tag("BEY-02")
    void a_drop_over_time_taken_in_somebodys_linked_calendar_says_so_and_asks() {
        drag(entry("Nazorg"), column("2026-11-27"), -8);

        assertThat(proposal())
                .hasText("Nazorg naar vr 27 nov 11:00? Bezet in de agenda van Sanne Bakker, 10:30–12:00."
                        + " De klant krijgt geen bericht.");
        assertThat(page.locator(".ev.proposed.clash .ev__clash")).isVisible();
        assertThat(page.locator(".proposal [type=submit]")).hasText("Toch opslaan");
        assertThat(server.moves()).as("nothing is sent before it is accepted").isEmpty();

        page.getByText("Toch opslaan").click();

        assertThat(column("2026-11-27")).containsText("Nazorg");
        assertThat(server.moves())
                .singleElement()
                .satisfies(
                        move -> assertThat(move).containsEntry("time", "11:00").containsEntry("overlapMeant", "yes"));
    }

    @Test
    @Tag("BEY-02")
    void before_the_drop_the_block_in_the_hand_is_marked_where_it_meets_taken_time() {
        BoundingBox from = entry("Nazorg").boundingBox();
        BoundingBox friday = column("2026-11-27").boundingBox();
        page.mouse().move(from.x + 30, from.y + 8);
        page.mouse().down();
        page.mouse().move(friday.x + 40, from.y + 8 - 8 * quarter(), new Mouse.MoveOptions().setSteps(8));
        assertThat(page.locator(".ev.proposed.clash")).hasCount(1);
        page.mouse().move(friday.x + 40, from.y + 8, new Mouse.MoveOptions().setSteps(8));

        assertThat(page.locator(".ev.proposed:not(.clash)")).hasCount(1);
        page.mouse().up();
    }

    @Test
    @Tag("BEY-02")
    void keys_that_come_upon_time_taken_in_ones_own_calendar_are_told_and_may_go_on() {
        taken("joris", WEDNESDAY + "T10:00", WEDNESDAY + "T11:00");
        link("Kennismaking").focus();
        page.keyboard().press("Shift+ArrowRight");

        assertThat(proposal())
                .hasText("Kennismaking naar wo 25 nov 09:30? Bezet in uw agenda, 10:00–11:00."
                        + " De klant krijgt een nieuwe bevestiging.");
        assertThat(page.locator(".proposal [type=submit]")).hasText("Toch opslaan en mailen");
        assertThat(page.locator(":focus")).containsText("Kennismaking");
        for (int quarter = 0; quarter < 6; quarter++) {
            page.keyboard().press("Shift+ArrowDown");
        }
        assertThat(proposal()).hasText("Kennismaking naar wo 25 nov 11:00? De klant krijgt een nieuwe bevestiging.");
        assertThat(page.locator(".proposal [type=submit]")).hasText("Opslaan en mailen");
        page.keyboard().press("Shift+ArrowUp");
        assertThat(proposal()).containsText("Bezet in uw agenda");

        page.keyboard().press("Enter");

        assertThat(column(WEDNESDAY)).containsText("Kennismaking");
        assertThat(server.moves())
                .singleElement()
                .satisfies(
                        move -> assertThat(move).containsEntry("time", "10:45").containsEntry("overlapMeant", "yes"));
    }

    @Test
    @Tag("BEY-02")
    void an_entry_made_longer_into_taken_time_says_so() {
        taken("joris", TUESDAY + "T14:45", TUESDAY + "T15:15");
        link("Ondertekenen").focus();
        page.keyboard().press("Shift+Alt+ArrowDown");
        assertThat(proposal()).not().containsText("Bezet");
        page.keyboard().press("Shift+Alt+ArrowDown");

        assertThat(proposal()).containsText("13:00–15:00? Bezet in uw agenda, 14:45–15:15.");
        page.keyboard().press("Escape");
        assertThat(server.moves()).isEmpty();
    }

    @Test
    @Tag("BEY-02")
    void a_day_that_is_taken_as_a_whole_is_taken_at_every_hour() {
        taken("joris", "2026-11-26T00:00", "2026-11-27T00:00");
        taken("joris", "2026-11-27T15:00", "2026-11-29T09:00");
        link("Kennismaking").focus();
        page.keyboard().press("Shift+ArrowRight");
        assertThat(proposal()).not().containsText("Bezet");
        page.keyboard().press("Shift+ArrowRight");
        assertThat(proposal()).containsText("Bezet in uw agenda, hele dag.");

        link("Ondertekenen").focus();
        drag(entry("Ondertekenen"), column("2026-11-27"), 6);

        assertThat(proposal()).containsText("Bezet in uw agenda, vr 27 nov 15:00 – zo 29 nov 09:00.");
    }

    @ParameterizedTest
    @Tag("BEY-02")
    @ValueSource(strings = {"week", "month"})
    void taken_time_that_found_no_room_is_told_all_the_same(String view) {
        for (String title : List.of("Een", "Twee", "Drie", "Vier", "Vijf", "Zes")) {
            server.add(Example.entry("sanne", WEDNESDAY + "T09:00", WEDNESDAY + "T10:30", title));
        }
        server.add(Example.entry("meike", WEDNESDAY + "T09:00", WEDNESDAY + "T10:15", "Zeven"));
        taken("joris", WEDNESDAY + "T09:30", WEDNESDAY + "T10:00");
        page.navigate(server.url("/calendar?view=" + view + "&date=" + TUESDAY));
        Locator wednesday = page.locator("[data-date='" + WEDNESDAY + "']");
        assertThat(wednesday.locator(".elsewhere")).hasCount(0);
        link(view.equals("month") ? "Jansen – Schröder" : "Kennismaking").focus();
        page.keyboard().press("Shift+ArrowRight");

        assertThat(proposal()).containsText("naar wo 25 nov 09:30? Bezet in uw agenda, 09:30–10:00.");
        page.keyboard().press("Escape");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(":focus").locator("xpath=.."))
                .hasAttribute("data-id", java.util.regex.Pattern.compile(".+"));
    }

    @Test
    void an_entry_is_made_longer_by_its_lower_edge() {
        BoundingBox box = entry("Ondertekenen").boundingBox();
        double quarter = quarter();
        page.mouse().move(box.x + 40, box.y + box.height - 3);
        page.mouse().down();
        page.mouse().move(box.x + 40, box.y + box.height - 3 + 2 * quarter, new Mouse.MoveOptions().setSteps(6));
        page.mouse().up();

        assertThat(proposal()).containsText("Ondertekenen wordt di 24 nov 13:00–15:00?");
        page.keyboard().press("Enter");
        assertThat(entry("Ondertekenen")).containsText("13:00–15:00");
        assertThat(page.locator(".ev.proposed")).hasCount(0);
        assertThat(server.moves().get(0)).containsEntry("minutes", "120");
    }

    @Test
    void dragging_over_empty_quarters_opens_the_form_with_that_time() {
        BoundingBox friday = column("2026-11-27").boundingBox();
        double y = friday.y + 28 * quarter() + 3;
        page.mouse().move(friday.x + 30, y);
        page.mouse().down();
        page.mouse().move(friday.x + 30, y + 3 * quarter(), new Mouse.MoveOptions().setSteps(5));
        page.mouse().up();

        page.waitForURL("**/appointments/new?date=2026-11-27&time=15%3A00&minutes=60&view=week");
    }

    @Test
    void escape_ends_a_drag_without_a_trace() {
        BoundingBox box = entry("Kennismaking").boundingBox();
        page.mouse().move(box.x + 30, box.y + 8);
        page.mouse().down();
        page.mouse().move(box.x + 200, box.y + 80, new Mouse.MoveOptions().setSteps(5));
        assertThat(page.locator(".ev.proposed")).hasCount(1);
        page.keyboard().press("Escape");
        page.mouse().up();

        assertThat(page.locator(".ev.proposed, .ev.faded")).hasCount(0);
    }

    @Test
    void time_that_is_busy_elsewhere_stays_where_it_is() {
        drag(entry("Teamoverleg").first(), column(WEDNESDAY), 4);

        assertThat(page.locator(".ev.proposed")).hasCount(0);
    }

    @Test
    void keys_propose_a_quarter_a_day_and_a_length_and_enter_accepts() {
        link("Kennismaking").focus();
        for (String key : List.of("Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowRight", "Shift+Alt+ArrowDown")) {
            page.keyboard().press(key);
        }

        assertThat(proposal()).containsText("wo 25 nov 10:00–11:15?");
        assertThat(page.locator(":focus")).containsText("Kennismaking");
        page.keyboard().press("Enter");

        assertThat(entry("Kennismaking")).containsText("10:00–11:15");
        assertThat(server.moves())
                .singleElement()
                .satisfies(move -> assertThat(move)
                        .containsEntry("date", WEDNESDAY)
                        .containsEntry("time", "10:00")
                        .containsEntry("minutes", "75"));
    }

    @Test
    void escape_drops_a_proposal_made_by_keys_and_keeps_the_focus() {
        link("Kennismaking").focus();
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Escape");

        assertThat(page.locator(".ev.proposed")).hasCount(0);
        assertThat(page.locator(":focus")).containsText("Kennismaking");
        assertThat(page.url()).contains("/calendar");
    }

    @Test
    void arrows_walk_between_entries_and_days() {
        link("Kennismaking").focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(":focus")).containsText("Inventarisatiegesprek");
        page.keyboard().press("ArrowRight");
        assertThat(column(WEDNESDAY).locator(":focus")).containsText("Erstgespräch");
    }

    @Test
    void in_the_day_view_an_entry_can_go_to_another_adviser() {
        page.navigate(server.url("/calendar?view=day&date=" + TUESDAY));
        drag(entry("Kennismaking"), page.locator(".ag__col[data-adviser=sanne]"), 0);

        assertThat(proposal()).containsText("Kennismaking naar di 24 nov 09:30 bij Sanne Bakker?");
        page.locator(".proposal [type=submit]").click();
        assertThat(page.locator(".ag__col[data-adviser=sanne]")).containsText("Kennismaking");
        assertThat(page.locator(".ev.proposed")).hasCount(0);
        assertThat(server.moves().get(0)).containsEntry("adviser", "sanne").containsEntry("time", "09:30");
    }

    @Test
    void in_the_month_another_day_keeps_the_time() {
        page.navigate(server.url("/calendar?view=month&date=" + TUESDAY));
        Locator cell = page.locator("td[data-date='2026-11-18']");
        BoundingBox from = entry("Kennismaking").boundingBox();
        BoundingBox to = cell.boundingBox();
        page.mouse().move(from.x + 30, from.y + 8);
        page.mouse().down();
        page.mouse().move(to.x + 30, to.y + 40, new Mouse.MoveOptions().setSteps(8));
        page.mouse().up();

        assertThat(proposal()).containsText("Kennismaking naar wo 18 nov 09:30?");
        page.locator(".proposal [type=submit]").click();
        assertThat(cell).containsText("Jansen – Schröder");
        assertThat(page.locator(".ev.proposed")).hasCount(0);
        assertThat(server.moves().get(0))
                .containsEntry("date", "2026-11-18")
                .containsEntry("time", "09:30")
                .containsEntry("minutes", "60");
    }

    @Test
    void in_the_team_keys_move_an_entry_to_another_day() {
        page.navigate(server.url("/calendar?view=team&date=" + TUESDAY));
        link("Stichting De Linde").focus();
        page.keyboard().press("Shift+ArrowRight");

        assertThat(proposal()).containsText("Ondertekenen naar wo 25 nov 13:00?");
    }

    @Test
    void letters_change_the_view_and_the_period_but_not_while_typing() {
        page.keyboard().press("m");
        assertThat(page.locator("table.month")).hasCount(1);
        page.keyboard().press("w");
        page.waitForURL("**view=week**");
        page.keyboard().press("j");
        assertThat(page.locator("h1")).containsText("week 49");
        assertThat(page).hasURL(java.util.regex.Pattern.compile("date=2026-12-01"));
        page.goBack();
        assertThat(page.locator("h1")).containsText("week 48");

        page.locator("#search").focus();
        page.keyboard().press("l");
        assertThat(page.locator("section.days")).hasCount(0);
        assertThat(page.locator("#search")).hasValue("l");
    }

    @Test
    void c_begins_a_new_entry_that_keys_place_and_enter_opens() {
        link("Kennismaking").focus();
        page.keyboard().press("c");
        assertThat(proposal()).containsText("Nieuwe afspraak op di 24 nov 10:30–11:00.");
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Shift+Alt+ArrowDown");
        page.keyboard().press("Enter");

        page.waitForURL("**/appointments/new?date=2026-11-25&time=10%3A30&minutes=45&view=week");
    }

    @Test
    void c_outside_the_grid_opens_the_form() {
        page.keyboard().press("c");

        page.waitForURL("**/appointments/new?date=2026-11-24&view=week");
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 412, 422})
    void a_refused_move_shows_the_answer_and_the_entry_where_it_was(int status) {
        server.refuse(status);
        drag(entry("Kennismaking"), column(WEDNESDAY), 4);
        page.getByText("Opslaan en mailen").click();

        assertThat(page.locator("x-agenda [role=alert]")).hasText("Die tijd is net bezet.");
        assertThat(column(TUESDAY)).containsText("Kennismaking");
        assertThat(page.locator(".ev.proposed, .ev.faded")).hasCount(0);
        errors.removeIf(text -> text.contains("status of " + status));
    }

    @Test
    void a_finger_that_rests_moves_an_entry_and_one_that_swipes_scrolls() {
        page.context().close();
        page = chromium.page(
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setHasTouch(true)
                        .setIsMobile(true),
                errors);
        page.navigate(server.url("/calendar?view=week&date=" + TUESDAY));
        CDPSession finger = page.context().newCDPSession(page);

        BoundingBox box = entry("Kennismaking").boundingBox();
        touch(finger, "touchStart", box.x + 20, box.y + 10);
        touch(finger, "touchMove", box.x + 20, box.y + 60);
        touch(finger, "touchEnd", 0, 0);
        assertThat(page.locator(".ev.proposed")).hasCount(0);

        box = entry("Kennismaking").boundingBox();
        touch(finger, "touchStart", box.x + 20, box.y + 10);
        assertThat(page.locator(".ev.proposed")).hasCount(1);
        for (int step = 1; step <= 6; step++) {
            touch(finger, "touchMove", box.x + 20, box.y + 10 + step * 12);
        }
        touch(finger, "touchEnd", 0, 0);
        assertThat(proposal()).containsText("Kennismaking naar di 24 nov 1");
    }

    @Test
    void without_javascript_everything_can_be_read_and_every_view_reached() {
        page.context().close();
        page = chromium.page(new Browser.NewContextOptions().setJavaScriptEnabled(false), errors);
        page.navigate(server.url("/calendar"));
        assertThat(page.locator("ol a[href]").count()).isGreaterThan(15);
        page.locator("nav a:has-text('Lijst')").click();
        assertThat(page.locator("section.days")).hasCount(5);
        page.locator("a:has-text('Joris van Dijk')").first().click();
        assertThat(page.locator("section.days >> text=Kennismaking")).hasCount(0);
    }

    @Test
    void a_narrow_screen_begins_with_the_day_unless_the_address_names_a_view() {
        page.context().close();
        page = chromium.page(390, 844, errors);
        page.navigate(server.url("/calendar"));
        page.waitForURL("**view=day**");
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "week", "team", "month", "list"})
    void nothing_sticks_out_of_a_page_of_320_pixels(String view) {
        page.setViewportSize(320, 640);
        page.navigate(server.url("/calendar?view=" + view));
        Object width = page.evaluate("document.documentElement.scrollWidth");
        assertThat(width).isEqualTo(320);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 1100, 390})
    void a_title_that_does_not_fit_is_cut_off_and_never_broken_inside_a_word(int width) {
        page.setViewportSize(width, 900);
        Object broken = page.evaluate("""
                () => [...document.querySelectorAll('.ag__col .ev__title')].filter(title => {
                  const text = title.firstChild;
                  return [...text.data.matchAll(/\\S+/g)].some(word => {
                    const range = document.createRange();
                    range.setStart(text, word.index);
                    range.setEnd(text, word.index + word[0].length);
                    return new Set([...range.getClientRects()].map(line => line.top)).size > 1;
                  });
                }).map(title => title.textContent)
                """);
        assertThat(broken).isEqualTo(List.of());
    }

    /** Something in the linked calendar of an adviser, and the page with it. */
    private void taken(String adviser, String from, String until) {
        server.add(Entry.elsewhere(
                adviser, Example.at(from, Example.AMSTERDAM), Example.at(until, Example.AMSTERDAM), "bezet"));
        page.reload();
    }

    private Locator entry(String title) {
        return page.locator(".ev:not(.proposed)", new Page.LocatorOptions().setHasText(title));
    }

    private Locator link(String text) {
        return entry(text).locator("a").first();
    }

    private Locator column(String date) {
        return page.locator(".ag__col[data-date='" + date + "']");
    }

    private Locator proposal() {
        return page.locator(".proposal [role=status]");
    }

    private double quarter() {
        Number rows = (Number) page.evaluate("document.querySelector('.ag__scroll').dataset.times.split(' ').length");
        return column("2026-11-27").boundingBox().height / rows.doubleValue();
    }

    private void drag(Locator entry, Locator column, int quarters) {
        BoundingBox from = entry.boundingBox();
        BoundingBox to = column.boundingBox();
        Number rows = (Number) page.evaluate("document.querySelector('.ag__scroll').dataset.times.split(' ').length");
        double y = from.y + 8 + quarters * to.height / rows.doubleValue();
        page.mouse().move(from.x + 30, from.y + 8);
        page.mouse().down();
        page.mouse().move(from.x + 60, from.y + 20, new Mouse.MoveOptions().setSteps(3));
        page.mouse().move(to.x + 40, y, new Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
    }

    private static void touch(CDPSession finger, String type, double x, double y) {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("type", type);
        com.google.gson.JsonArray points = new com.google.gson.JsonArray();
        if (!type.equals("touchEnd")) {
            JsonObject point = new JsonObject();
            Map.of("x", x, "y", y).forEach(point::addProperty);
            points.add(point);
        }
        arguments.add("touchPoints", points);
        finger.send("Input.dispatchTouchEvent", arguments);
    }
}
