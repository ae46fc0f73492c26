package org.dossierwerk.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dossierwerk.bootstrap.harness.Axe;
import org.dossierwerk.bootstrap.harness.Browsers;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The doors and the portal in a real browser: no axe finding, no error in the console, and pictures to look at. */
@Tag("journey")
class PortalLooksTest {

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.startedAt("2026-11-23T07:30:00Z");

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static Cast.@Nullable Case emma;

    @BeforeAll
    static void people() {
        var cast = new Cast(OFFICE.people());
        emma = cast.client("dewit@example.com", cast.administrator());
    }

    static Stream<Browsers.Reader> readers() {
        return Arrays.stream(Browsers.Width.values())
                .flatMap(width -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .map(scheme -> new Browsers.Reader(width, scheme, "nl-NL")));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void doors_and_portal_read_well_for_everybody(Browsers.Reader reader) {
        var appointment = Objects.requireNonNull(emma).appointment().value();
        try (var visit = BROWSERS.inspection(OFFICE.address(), reader)) {
            look(visit, "/sign-in", "door");
            look(visit, "/portal/forgotten", "forgotten");
            look(visit, "/welcome/used-up", "gone");
            visit.signIn("/portal/sign-in", "dewit@example.com");
            for (var page : List.of("/portal", "/portal/appointments", "/portal/appointments/" + appointment)) {
                look(
                        visit,
                        page,
                        page.replace(appointment.toString(), "one").substring(1).replace('/', '-'));
            }
            look(visit, "/portal/nowhere", "not-found");
        }
    }

    private static void look(Browsers.Visit visit, String path, String name) {
        visit.page().navigate(OFFICE.address() + path);
        visit.picture(name);
        assertThat(Axe.on(visit.page()).analyze().getViolations()).as(path).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void nothing_on_a_page_breaks_the_policy(Browsers.Reader reader) {
        try (var visit = BROWSERS.visit(OFFICE.address(), reader)) {
            visit.signIn("/portal/sign-in", "dewit@example.com");
            visit.page().navigate(OFFICE.address() + "/portal");

            assertThat(visit.page().locator("h1").innerText()).contains("Emma");
            assertThat(visit.errors()).isEmpty();
        }
    }
}
