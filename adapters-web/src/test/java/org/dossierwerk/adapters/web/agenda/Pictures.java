package org.dossierwerk.adapters.web.agenda;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.adapters.web.testing.Chromium;

/** Takes pictures of every view for people to look at: {@code Pictures <folder>}. */
final class Pictures {

    private Pictures() {}

    public static void main(String[] folder) throws Exception {
        try (CalendarServer server = new CalendarServer();
                Chromium chromium = new Chromium()) {
            for (int width : new int[] {1440, 390}) {
                Page page = chromium.page(width, width == 390 ? 844 : 900, new ArrayList<>());
                for (AgendaView view : AgendaView.values()) {
                    for (String theme : List.of("light", "dark")) {
                        page.navigate(server.url("/calendar?view=" + view.param() + "&theme=" + theme));
                        page.screenshot(new Page.ScreenshotOptions()
                                .setPath(Path.of(folder[0], view.param() + "-" + width + "-" + theme + ".png")));
                    }
                }
                page.navigate(server.url("/calendar?view=week"));
                page.locator(".ev a:has-text('Ondertekenen')").focus();
                page.keyboard().press("Shift+ArrowRight");
                page.keyboard().press("Shift+ArrowDown");
                page.locator(".ev.proposed").waitFor();
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder[0], "proposal-" + width + ".png")));
                for (String theme : List.of("light", "dark")) {
                    page.navigate(server.url("/calendar?view=week&theme=" + theme));
                    AccessibilityTest.ontoTakenTime(page);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of(folder[0], "taken-" + width + "-" + theme + ".png")));
                }
            }
        }
    }
}
