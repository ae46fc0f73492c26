package org.dossierwerk.adapters.calendar.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.OAuthLaboratory;
import org.dossierwerk.application.testkit.leak.Canary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens that end, are exchanged, and stop being exchanged. */
class TokensTest {

    private static final String SECRET = Canary.in("an office secret of at least thirty-two letters");
    private static final Set<String> SCOPES = Set.of("calendar");

    private final SettableClock clock = SettableClock.at("2026-11-20T09:00:00Z");
    private final OAuthLaboratory laboratory = OAuthLaboratory.start("office", SECRET, clock);
    private final OAuthClient client = client(SECRET);
    private final AccessTokens tokens = new GrantedTokens(client, clock);
    private final Asking.Account account = new Asking.Account(laboratory.leave("anna@example.nl", SCOPES));

    @AfterEach
    void stop() {
        laboratory.close();
    }

    private OAuthClient client(String secret) {
        return new OAuthClient(
                laboratory.authorization(),
                laboratory.token(),
                laboratory.revocation(),
                "office",
                secret,
                Duration.ofSeconds(5));
    }

    @Test
    void a_token_that_holds_is_used_and_nobody_is_asked() {
        assertThat(laboratory.holder(tokens.token(account)).orElseThrow().user())
                .isEqualTo("anna@example.nl");
        assertThat(laboratory.tokenRequests()).isZero();
    }

    @Test
    @Tag("CT-38")
    @Tag("CAL-12")
    @Tag("O-7")
    void ten_calls_side_by_side_with_an_expired_token_refresh_once_and_keep_the_rotated_one() throws Exception {
        clock.advance(Duration.ofHours(2));
        var got = sideBySide(10);

        assertThat(got).hasSize(1);
        assertThat(laboratory.holder(got.iterator().next())).isPresent();
        assertThat(laboratory.refreshes()).isEqualTo(1);
        clock.advance(Duration.ofHours(2));
        tokens.token(account);
        assertThat(laboratory.refreshes()).isEqualTo(2);
        assertThat(laboratory.reuses()).isZero();
    }

    private Set<String> sideBySide(int calls) throws Exception {
        var threads = Executors.newFixedThreadPool(calls);
        try {
            var go = new CountDownLatch(1);
            var asked = new ArrayList<Future<String>>();
            for (int i = 0; i < calls; i++) {
                asked.add(threads.submit(() -> {
                    go.await();
                    return tokens.token(account);
                }));
            }
            go.countDown();
            var got = new HashSet<String>();
            for (var one : asked) {
                got.add(one.get());
            }
            return got;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Tag("CT-38")
    void a_token_that_was_refused_before_its_time_is_exchanged_once() {
        var refused = tokens.token(account);
        laboratory.endAccessTokens();
        var next = tokens.tokenAfter(account, refused);
        assertThat(laboratory.holder(next)).isPresent();
        assertThat(tokens.tokenAfter(account, refused)).isEqualTo(next);
        assertThat(laboratory.refreshes()).isEqualTo(1);
    }

    @Test
    void a_server_that_does_not_rotate_keeps_its_refresh_token() {
        laboratory.rotate(false);
        var before = TokenSet.of(account.secret()).refresh();
        clock.advance(Duration.ofHours(2));
        tokens.token(account);
        assertThat(TokenSet.of(account.secret()).refresh()).isEqualTo(before);
    }

    @Test
    @Tag("CT-39")
    @Tag("CAL-11")
    @Tag("O-7")
    void leave_taken_back_asks_for_a_person() {
        laboratory.takeBack("anna@example.nl");
        clock.advance(Duration.ofHours(2));
        var before = account.secret();
        refused(Kind.RECONNECT, () -> tokens.token(account));
        assertThat(account.secret()).isEqualTo(before);

        laboratory.giveAgain("anna@example.nl");
        assertThat(laboratory.holder(tokens.token(account))).isPresent();
        refused(Kind.RECONNECT, () -> tokens.token(new Asking.Account("nonsense")));
    }

    @ParameterizedTest
    @CsvSource({"429, 7", "500, ''", "503, garbage"})
    void a_server_in_trouble_is_asked_again_later(int status, String retryAfter) {
        clock.advance(Duration.ofHours(2));
        laboratory.answerNextTokenRequest(status, retryAfter);
        refused(Kind.TRY_AGAIN, () -> tokens.token(account));
        assertThat(laboratory.holder(tokens.token(account))).isPresent();
    }

    /** Whoever runs the application puts its secret right; no owner of an account has to do anything. */
    @Test
    void an_application_that_is_not_let_in_is_no_matter_for_owners() {
        clock.advance(Duration.ofHours(2));
        var stranger = new GrantedTokens(client("another secret"), clock);
        refused(Kind.TRY_AGAIN, () -> stranger.token(account));
        assertThat(laboratory.holder(tokens.token(account))).isPresent();
    }

    @Test
    void an_answer_that_was_lost_is_told_as_such_and_holds_nobody() {
        clock.advance(Duration.ofHours(2));
        laboratory.rotate(false);
        laboratory.loseNextTokenAnswer();
        refused(Kind.TRY_AGAIN, () -> tokens.token(account));
        assertThat(laboratory.holder(tokens.token(account))).isPresent();
    }

    @Test
    void an_application_asks_for_itself_once_for_all_accounts() {
        var ours = new ApplicationTokens(client, "https://graph.microsoft.com/.default", clock);
        var first = ours.token(account);
        assertThat(ours.token(new Asking.Account(""))).isEqualTo(first);
        assertThat(laboratory.tokenRequests()).isEqualTo(1);

        var next = ours.tokenAfter(account, first);
        assertThat(ours.tokenAfter(account, first)).isEqualTo(next).isNotEqualTo(first);
        clock.advance(Duration.ofHours(2));
        assertThat(laboratory.holder(ours.token(account))).isPresent();
        assertThat(laboratory.tokenRequests()).isEqualTo(3);
    }

    /** HOSTILE H28. */
    @ParameterizedTest
    @CsvSource({"0", "-1", "'\"3600\"'", "null", "99999999999"})
    void a_life_that_makes_no_sense_becomes_one_that_does(String said) {
        var read = OAuthJson.tokens(
                ("{\"token_type\":\"bearer\",\"access_token\":\"a\",\"expires_in\":" + said + "}").getBytes());
        assertThat(read.life()).isBetween(Duration.ofMinutes(5), Duration.ofDays(1));
    }

    @Test
    @Tag("CAL-12")
    void no_secret_leaves_in_clear_and_none_is_told() {
        assertThatThrownBy(() -> new OAuthClient(
                        URI.create("http://login.example.nl/a"),
                        URI.create("https://login.example.nl/t"),
                        null,
                        "a",
                        "b",
                        Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(client.toString()).doesNotContain(SECRET);
        assertThat(TokenSet.of(account.secret()).toString()).doesNotContain("access-", "refresh-");
    }

    private static void refused(Kind kind, Runnable act) {
        assertThatExceptionOfType(ProviderFailure.class)
                .isThrownBy(act::run)
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(kind))
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("access-", "refresh-", SECRET));
    }
}
