package org.dossierwerk.bootstrap.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Debian's Chromium, started once for a test class. */
public final class Browsers implements BeforeAllCallback, AfterAllCallback {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    /** How wide the window is. */
    public enum Width {
        DESKTOP(1440, 900),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Width(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /**
     * @param language a BCP 47 tag that the browser asks for; whoever reads another language than that of the office chose it here too,
     *     for what is known of somebody who has signed in goes before what their browser asks for
     */
    public record Reader(Width width, ColorScheme scheme, String language) {

        private static final String OF_THE_OFFICE = "nl";

        public static final Reader AT_A_DESK = new Reader(Width.DESKTOP, ColorScheme.LIGHT, "nl-NL");
        public static final Reader ON_A_PHONE = new Reader(Width.PHONE, ColorScheme.LIGHT, "nl-NL");

        private List<Cookie> choice(URI address) {
            var tag = Locale.forLanguageTag(language).getLanguage();
            return tag.equals(OF_THE_OFFICE)
                    ? List.of()
                    : List.of(new Cookie("language", tag).setUrl(address.toString()));
        }

        @Override
        public String toString() {
            return language + "-" + width.width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** A new window, without cookies. Every error in its console, a broken policy among them, is kept in the visit. */
    public Visit visit(URI address, Reader reader) {
        return new Visit(context(address, reader, false), reader);
    }

    /** As {@link #visit}, in a window that lets the accessibility checker in; the policy is checked elsewhere. */
    public Visit inspection(URI address, Reader reader) {
        return new Visit(context(address, reader, true), reader);
    }

    private BrowserContext context(URI address, Reader reader, boolean bypassPolicy) {
        if (browser == null) {
            throw new IllegalStateException("not started");
        }
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address.toString())
                .setLocale(reader.language())
                .setTimezoneId("Europe/Amsterdam")
                .setColorScheme(reader.scheme())
                .setViewportSize(reader.width().width, reader.width().height)
                .setHasTouch(reader.width() == Width.PHONE)
                .setBypassCSP(bypassPolicy));
        context.addCookies(reader.choice(address));
        return context;
    }

    /** One window. */
    public static final class Visit implements AutoCloseable {

        private final BrowserContext context;
        private final Reader reader;
        private final Page page;
        private final List<String> errors = new ArrayList<>();

        private Visit(BrowserContext context, Reader reader) {
            this.context = context;
            this.reader = reader;
            this.page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text() + " at " + message.location());
                }
            });
            page.onPageError(errors::add);
        }

        public Page page() {
            return page;
        }

        /** What the console complained about so far. */
        public List<String> errors() {
            return List.copyOf(errors);
        }

        /** Signs in at the door under that path. */
        public Visit signIn(String door, String userName) {
            page.navigate(door);
            page.locator("input[name=userName]").fill(userName);
            page.locator("input[name=password]").fill(Everybody.PASSWORD);
            page.locator("main form button[type=submit]").first().click();
            page.waitForURL(url -> !url.contains("sign-in"));
            return this;
        }

        /** Keeps a picture under {@code target/screenshots}. */
        public void picture(String name) {
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + "-" + reader + ".png")));
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
