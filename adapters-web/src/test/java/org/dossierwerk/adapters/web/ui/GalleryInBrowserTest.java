package org.dossierwerk.adapters.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.testing.Axe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The shared scripts and style sheets in Chromium, under the policy of the application. */
class GalleryInBrowserTest {

    private static GalleryServer server;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> errors = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        server = new GalleryServer(0);
        Map<String, String> env = new HashMap<>(System.getenv());
        env.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        env.putIfAbsent("PLAYWRIGHT_NODEJS_PATH", "/usr/bin/node");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(env));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
    }

    @AfterAll
    static void stop() {
        playwright.close();
        server.close();
    }

    @AfterEach
    void nothing_went_wrong_on_the_console() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
        assertThat(errors).isEmpty();
    }

    static Stream<Arguments> screens() {
        return Gallery.PAGES.stream()
                .flatMap(page -> Stream.of("nl/light", "de/dark")
                        .flatMap(look -> Stream.of(1440, 390).map(width -> Arguments.of(page + "/" + look, width))));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("screens")
    void a_page_has_no_barrier_that_axe_finds_and_never_scrolls_sideways(String path, int width) {
        Page page = open(path, width);
        assertThat(Axe.on(page).analyze().getViolations()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                .isEqualTo(false);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_page_fits_a_window_of_320_pixels(String name) {
        assertThat(open(name + "/de/light", 320).evaluate("document.documentElement.scrollWidth > innerWidth"))
                .isEqualTo(false);
    }

    static List<String> names() {
        return Gallery.PAGES;
    }

    @Test
    void the_desk_never_scrolls_as_a_whole() {
        Page page = open("desk/nl/light", 920);
        assertThat(page.evaluate("document.documentElement.scrollHeight > innerHeight"))
                .isEqualTo(false);
    }

    @Test
    void what_is_wrong_with_a_narrow_field_takes_the_whole_row_and_the_fields_stay_on_one_line() {
        Page page = open("list/nl/light", 1440);
        Object wrong = page.evaluate("""
                () => {
                  const [date, time, minutes, error] = ['date', 'time', 'minutes', 'time-error']
                      .map(id => document.getElementById(id).getBoundingClientRect());
                  return [
                    error.width < minutes.right - date.left - 1 ? 'a narrow error' : '',
                    error.bottom > time.top ? 'an error below its field' : '',
                    date.top !== time.top || minutes.top !== time.top ? 'fields out of line' : '',
                  ].filter(text => text);
                }
                """);
        assertThat(wrong).isEqualTo(List.of());
    }

    @Test
    void errors_take_the_focus_when_the_page_arrives() {
        Page page = open("list/nl/light", 1440);
        assertThat(page.getByRole(AriaRole.ALERT).first()).isFocused();
    }

    @Test
    void keys_search_and_explain_themselves_but_letters_do_nothing_in_a_field() {
        Page page = open("list/nl/light", 1440);
        page.route("**/search/suggest*", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        page.keyboard().press("Control+k");
        assertThat(page.getByLabel("Zoek dossier of klant")).isFocused();
        page.keyboard().type("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        page.evaluate("document.activeElement.blur()");
        page.keyboard().type("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    }

    @Test
    void letters_do_nothing_for_who_switched_them_off() {
        Page page = open("list/nl/light", 1440);
        page.evaluate("document.body.dataset.shortcuts = 'off'; document.activeElement.blur()");
        page.keyboard().type("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    }

    @Test
    void the_theme_changes_at_once_and_is_sent_to_be_kept() {
        Page page = open("list/nl/light", 1440);
        page.route("**/preferences/theme", Route::abort);
        var sent = page.waitForRequest(
                "**/preferences/theme",
                () -> page.getByLabel("Donkere weergave").click());
        assertThat(sent.postData()).contains("theme=dark", "_csrf=token-of-the-gallery");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.getByLabel("Donkere weergave")).hasAttribute("aria-pressed", "true");
        errors.removeIf(error -> error.contains("ERR_FAILED"));
    }

    @Test
    void on_a_phone_the_tree_opens_over_the_page_and_closes_with_escape() {
        Page page = open("desk/nl/light", 390);
        var tree = page.getByRole(
                AriaRole.NAVIGATION,
                new Page.GetByRoleOptions().setName("Dossier").setExact(true));
        assertThat(tree).isHidden();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Menu").setExact(true))
                .click();
        assertThat(tree).isVisible();
        page.getByLabel("Producten uitklappen").click();
        assertThat(tree.getByText("Hypotheek", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        page.keyboard().press("Escape");
        assertThat(tree).isHidden();
    }

    @Test
    void a_field_shows_when_the_choice_it_depends_on_is_made() {
        Page page = open("list/nl/light", 1440);
        assertThat(page.getByLabel("Telefoonnummer")).isHidden();
        page.getByLabel("Telefoon", new Page.GetByLabelOptions().setExact(true)).check();
        assertThat(page.getByLabel("Telefoonnummer")).isVisible();
    }

    @Test
    void typed_text_is_not_left_without_asking() {
        Page page = open("list/nl/light", 1440);
        page.getByLabel("Titel").fill("Adviesgesprek");
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.message());
            dialog.dismiss();
        });
        page.evaluate("htmx.ajax('GET', '/elsewhere', {target: 'main'})");
        assertThat(asked).containsExactly("Uw wijzigingen zijn nog niet opgeslagen.");
        assertThat(page.getByLabel("Titel")).hasValue("Adviesgesprek");
    }

    @Test
    void a_server_that_breaks_is_told_and_what_was_typed_stays() {
        Page page = open("list/nl/light", 1440);
        page.route("**/broken", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
        page.evaluate("htmx.ajax('GET', '/broken', {target: '#suggestions'})");
        assertThat(page.getByText("Geen verbinding.")).isVisible();
        errors.removeIf(error -> error.contains("500") || error.contains("Response Status Error"));
    }

    @Test
    void everything_can_be_read_without_scripts() {
        Page page = watched(browser.newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setViewportSize(390, 844))
                .newPage());
        page.navigate(server.address() + "/desk/nl/light");
        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Hypotheek").setExact(true)))
                .isVisible();
        assertThat(page.getByLabel("Telefoonnummer")).isVisible();
        assertThat(page.getByLabel("Menu", new Page.GetByLabelOptions().setExact(true)))
                .isHidden();
    }

    private Page open(String path, int width) {
        Page page = watched(browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 844))
                .newPage());
        page.navigate(server.address() + "/" + path);
        return page;
    }

    private Page watched(Page page) {
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        return page;
    }
}
