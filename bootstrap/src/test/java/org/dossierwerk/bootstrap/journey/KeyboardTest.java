package org.dossierwerk.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dossierwerk.bootstrap.harness.Browsers;
import org.dossierwerk.bootstrap.harness.Browsers.Reader;
import org.dossierwerk.bootstrap.harness.Browsers.Visit;
import org.dossierwerk.bootstrap.harness.Browsers.Width;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page with the Tab key alone: in the order of reading, to all there is, always seen, and out again. */
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardTest {

    private static final String CLIENT = "emma@dewit.example";
    private static final int LONGEST_WALK = 250;

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.startedAt("2026-11-23T08:00:00Z");

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private String dossier = "";
    private String appointment = "";

    @BeforeAll
    void an_office_with_a_dossier() {
        var people = OFFICE.people();
        var anna = people.administrator("Anna", "Adviseur");
        var given = new Given(people.desk(anna));
        var type = given.type("Kennismaking");
        var opened = given.dossier(anna, "Emma", "Wit", CLIENT);
        var planned = given.appointment(opened, type, anna, LocalDateTime.parse("2026-11-25T11:00"));
        OFFICE.mailbox().awaitTo(CLIENT, 1);
        people.client(anna, opened);
        dossier = "/dossiers/" + opened.value();
        appointment = dossier + "/appointments/" + planned.value();
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void every_page_can_be_walked(Width width) {
        var reader = new Reader(width, ColorScheme.LIGHT, "nl-NL");
        var found = new ArrayList<String>();
        try (var visit = BROWSERS.visit(OFFICE.address(), reader)) {
            walk(visit, "/sign-in", found);
            walk(visit, "/portal/sign-in", found);
        }
        try (var visit = BROWSERS.visit(OFFICE.address(), reader).signIn("/sign-in", "anna")) {
            atTheDesk().forEach(path -> walk(visit, path, found));
        }
        try (var visit = BROWSERS.visit(OFFICE.address(), reader).signIn("/portal/sign-in", CLIENT)) {
            walk(visit, "/portal", found);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void the_focus_is_seen_where_the_reader_chose_the_colours() {
        var found = new ArrayList<String>();
        try (var visit = BROWSERS.visit(OFFICE.address(), Reader.AT_A_DESK).signIn("/sign-in", "anna")) {
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            walk(visit, appointment, found);
            walk(visit, "/dossiers/new", found);
        }
        assertThat(found).isEmpty();
    }

    /** UI §8: after a part was filled again the focus is where it was. */
    @Test
    void a_choice_that_fills_other_fields_keeps_the_focus() {
        try (var visit = BROWSERS.visit(OFFICE.address(), Reader.AT_A_DESK).signIn("/sign-in", "anna")) {
            var page = visit.page();
            page.navigate(appointment);
            page.locator("#channel").focus();
            page.waitForResponse("**/draft", () -> page.locator("#channel").selectOption("PHONE"));
            page.locator("#placeSource").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("channel");
        }
    }

    /** The walk must find what is there to find. */
    @Test
    void what_is_out_of_order_nameless_unseen_or_out_of_reach_is_found() {
        var found = new ArrayList<String>();
        try (var visit = BROWSERS.visit(OFFICE.address(), Reader.AT_A_DESK).signIn("/sign-in", "anna")) {
            visit.page().navigate("/dossiers/new");
            visit.page().evaluate("""
                            () => {
                              const fields = document.querySelectorAll('main .input');
                              fields[3].tabIndex = 5;
                              fields[1].labels[0].remove();
                              fields[2].tabIndex = -1;
                              document.querySelector('main .input--select').style.outline = 'none';
                              const away = document.createElement('button');
                              away.textContent = 'away';
                              away.style = 'position: fixed; left: -500px';
                              document.querySelector('main').append(away);
                            }
                            """);
            walk(visit, found);
        }
        assertThat(found.stream().map(line -> line.replaceAll(".*: ", "")).distinct())
                .contains("is out of order", "has no name", "is out of reach", "is focused unseen", "is out of sight");
    }

    private List<String> atTheDesk() {
        return List.of(
                "/today",
                "/dossiers",
                "/dossiers/new",
                dossier,
                dossier + "/appointments/new",
                appointment,
                appointment + "/cancel",
                "/calendar",
                "/settings",
                "/settings/office");
    }

    private static void walk(Visit visit, String path, List<String> found) {
        visit.page().navigate(path);
        var here = new ArrayList<String>();
        walk(visit, here);
        here.forEach(line -> found.add(path + " " + line));
    }

    /** Tabs from the beginning of the page until the focus leaves it, and reads each stop. */
    @SuppressWarnings("unchecked")
    private static void walk(Visit visit, List<String> found) {
        var page = visit.page();
        page.evaluate(BEGIN);
        int stops = 0;
        while (stops++ < LONGEST_WALK) {
            page.keyboard().press("Tab");
            var stop = (Map<String, Object>) page.evaluate("() => walk.stop()");
            if (stop == null) {
                found.addAll((List<String>) page.evaluate("() => walk.missed()"));
                return;
            }
            ((List<String>) stop.get("faults")).forEach(fault -> found.add(stop.get("what") + ": " + fault));
        }
        found.add("the walk: does not end");
    }

    /**
     * What is read of each stop. It is focused unseen without an outline. Inside one
     * region the order of reading is top to bottom in what scrolls, and left to right on a line.
     */
    private static final String BEGIN = """
            () => {
              document.activeElement.blur();
              getSelection().removeAllRanges();
              const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
                  .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }));
              const wanted = new Set([...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                  .filter(e => !e.disabled && e.checkVisibility({ visibilityProperty: true })));
              const seen = new Set();
              const lasts = new Map();
              const what = e => `${e.localName}#${e.id}.${e.className?.baseVal ?? e.className} ${(e.textContent ?? '').trim().slice(0, 30).replaceAll(/\\s+/g, ' ')}`;
              const named = e => [e.getAttribute('aria-label'), e.title, e.textContent, e.alt,
                  ...[...(e.labels ?? [])].map(l => l.textContent),
                  ...(e.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent)]
                  .some(text => text?.trim());
              const region = e => e.parentElement.closest('dialog, aside, nav, header, main, .side, .panel__foot, .panel__head, .segment, .ag__scroll, body');
              window.walk = {
                stop() {
                  const e = document.activeElement;
                  if (e === document.body || e === document.documentElement || !e) return null;
                  if (seen.has(e)) return null;
                  seen.add(e);
                  const faults = [], box = e.getBoundingClientRect(), style = getComputedStyle(e);
                  if (!['main', 'x-agenda'].includes(e.localName) && !e.matches('.ag__scroll') && !named(e)) faults.push('has no name');
                  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
                  const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
                  const inside = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight && box.width * box.height > 0;
                  const top = inside ? document.elementFromPoint(x, y) : null;
                  const label = [...(e.labels ?? [])];
                  if (e.localName !== 'main' && (!inside || !(top === e || e.contains(top) || top?.contains(e) || e.closest('.ev')?.contains(top) || label.some(l => l.contains(top))))) faults.push('is out of sight');
                  if (!(parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== 'none') && e.localName !== 'main') faults.push('is focused unseen');
                  const here = region(e), before = lasts.get(here)?.getBoundingClientRect();
                  const above = before && box.bottom <= before.top + 1 && box.left < before.right;
                  const leftOf = before && Math.abs(box.top - before.top) < 4 && box.right <= before.left + 1;
                  if (above || leftOf) faults.push('is out of order');
                  lasts.set(here, e);
                  return { what: what(e), faults };
                },
                missed() {
                  const radio = e => e.type === 'radio' && [...seen].some(s => s.name === e.name);
                  return [...wanted].filter(e => !seen.has(e) && !radio(e) && !e.closest('dialog:not([open])')).map(e => what(e) + ': is out of reach');
                },
              };
            }
            """;
}
