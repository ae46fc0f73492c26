package org.dossierwerk.adapters.calendar.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.calendar.provider.Consent;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.OAuthLaboratory;
import org.dossierwerk.application.testkit.leak.Canary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leave in the browser, at a server that minds every word. */
class ConsentTest {

    private static final String SECRET = Canary.in("an office secret: ü&= of thirty-two letters");

    private final SettableClock clock = SettableClock.at("2026-11-20T09:00:00Z");
    private final OAuthLaboratory laboratory = OAuthLaboratory.start("office", SECRET, clock);
    private final OAuthClient client = new OAuthClient(
            laboratory.authorization(),
            laboratory.token(),
            laboratory.revocation(),
            "office",
            SECRET,
            Duration.ofSeconds(10));
    private final Consent google = AskedLeave.atGoogle(client, clock);
    private final Consent graph = AskedLeave.atMicrosoft(client, URI.create("https://graph.microsoft.com"), clock);
    private final Asking asking = new Asking();

    @AfterEach
    void stop() {
        laboratory.close();
    }

    @Test
    void the_owner_agrees_and_the_account_has_tokens() {
        for (var consent : Set.of(google, graph)) {
            var back = asking.visit(consent);
            assertThat(back).containsEntry("state", Asking.STATE);

            var granted = consent.grant(back.get("code"), Asking.VERIFIER, Asking.REDIRECT);

            assertThat(granted.user()).isEqualTo("anna@example.nl");
            var tokens = TokenSet.of(granted.secret());
            assertThat(laboratory.holder(tokens.access()).orElseThrow().user()).isEqualTo("anna@example.nl");
            assertThat(tokens.expires()).isEqualTo("2026-11-20T09:59:00Z");
        }
    }

    @Test
    @Tag("G-11")
    @Tag("O-7")
    void no_more_is_asked_of_the_owner_than_calendars_and_a_name() {
        asking.visit(google);
        var atGoogle =
                URI.create(google.ask(Asking.REDIRECT, "s", "c").toString()).getQuery();
        assertThat(atGoogle)
                .contains("scope=openid+email+https://www.googleapis.com/auth/calendar.events"
                        + "+https://www.googleapis.com/auth/calendar.calendarlist.readonly"
                        + "+https://www.googleapis.com/auth/calendar.freebusy")
                .contains("access_type=offline", "prompt=consent", "code_challenge_method=S256");
        assertThat(graph.ask(Asking.REDIRECT, "s", "c").getQuery())
                .contains("scope=openid+profile+offline_access+https://graph.microsoft.com/Calendars.ReadWrite&");
    }

    @Test
    void an_owner_who_refuses_comes_back_without_a_code() {
        laboratory.ownerRefuses();
        assertThat(asking.visit(google)).containsEntry("error", "access_denied").doesNotContainKey("code");
    }

    @Test
    @Tag("O-7")
    void an_owner_who_unticks_a_part_has_given_too_little() {
        laboratory.ownerGives(Set.of("openid", "email", "https://www.googleapis.com/auth/calendar.events"));
        var code = asking.visit(google).get("code");
        refused(Kind.REJECTED, () -> google.grant(code, Asking.VERIFIER, Asking.REDIRECT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "anna\u007f@example.nl"})
    @Tag("O-7")
    @Tag("G-11")
    void an_account_without_a_name_is_none(String name) {
        for (var consent : Set.of(google, graph)) {
            laboratory.ownerIs(name);
            var code = asking.visit(consent).get("code");
            refused(Kind.REJECTED, () -> consent.grant(code, Asking.VERIFIER, Asking.REDIRECT));
        }
    }

    @Test
    @Tag("O-7")
    void leave_that_does_not_last_is_none() {
        laboratory.giveRefreshTokens(false);
        var code = asking.visit(google).get("code");
        refused(Kind.REJECTED, () -> google.grant(code, Asking.VERIFIER, Asking.REDIRECT));
    }

    @Test
    void a_code_is_worth_something_once_for_a_minute_and_to_who_asked_for_it() {
        var code = asking.visit(graph).get("code");
        var granted =
                TokenSet.of(graph.grant(code, Asking.VERIFIER, Asking.REDIRECT).secret());
        refused(Kind.REJECTED, () -> graph.grant(code, Asking.VERIFIER, Asking.REDIRECT));
        assertThat(laboratory.holder(granted.access())).isEmpty();

        var stolen = asking.visit(graph).get("code");
        refused(Kind.REJECTED, () -> graph.grant(stolen, Asking.VERIFIER + "x", Asking.REDIRECT));

        var late = asking.visit(graph).get("code");
        clock.advance(Duration.ofMinutes(1));
        refused(Kind.REJECTED, () -> graph.grant(late, Asking.VERIFIER, Asking.REDIRECT));
    }

    @Test
    @Tag("CAL-12")
    void leave_is_taken_back_where_there_is_a_place_for_it_and_twice_does_no_harm() {
        var code = asking.visit(google).get("code");
        var account = new Asking.Account(
                google.grant(code, Asking.VERIFIER, Asking.REDIRECT).secret());

        google.revoke(account);
        google.revoke(account);
        google.revoke(new Asking.Account(""));

        assertThat(laboratory.holder(TokenSet.of(account.secret()).access())).isEmpty();
        assertThat(laboratory.revocations()).isEqualTo(2);
        assertThat(OAuthClient.microsoft(
                                URI.create("https://login.microsoftonline.com"),
                                "organizations",
                                "a",
                                new ClientProof.Secret("b"))
                        .revocation())
                .isNull();
    }

    @Test
    void a_server_that_is_busy_is_asked_again_later() {
        var code = asking.visit(google).get("code");
        laboratory.answerNextTokenRequest(503, "120");
        assertThatExceptionOfType(ProviderFailure.class)
                .isThrownBy(() -> google.grant(code, Asking.VERIFIER, Asking.REDIRECT))
                .satisfies(failure -> {
                    assertThat(failure.kind()).isEqualTo(Kind.TRY_AGAIN);
                    assertThat(failure.retryAfter()).isEqualTo(Duration.ofMinutes(2));
                });
        assertThat(google.grant(code, Asking.VERIFIER, Asking.REDIRECT).user()).isEqualTo("anna@example.nl");
    }

    private static void refused(Kind kind, Runnable act) {
        assertThatExceptionOfType(ProviderFailure.class)
                .isThrownBy(act::run)
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(kind));
    }
}
