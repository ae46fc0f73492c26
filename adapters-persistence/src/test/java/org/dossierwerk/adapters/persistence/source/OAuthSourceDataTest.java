package org.dossierwerk.adapters.persistence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.source.SourceDataProvider;
import org.dossierwerk.application.port.source.SourceDataProvider.Data;
import org.dossierwerk.application.port.source.SourceDataProvider.Departure;
import org.dossierwerk.application.port.source.SourceDataProvider.News;
import org.dossierwerk.application.port.source.SourceDataProvider.NotYet;
import org.dossierwerk.application.port.source.SourceDataProvider.SignedNotice;
import org.dossierwerk.application.port.source.SourceDataProvider.Visit;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.contract.SourceDataProviderContract;
import org.dossierwerk.domain.source.SourceFact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The provider over HTTP, against an authorisation server on this machine. */
class OAuthSourceDataTest implements SourceDataProviderContract {

    private LocalProvider local;
    private OAuthSourceData provider;

    @BeforeEach
    void start() throws IOException {
        local = new LocalProvider();
        provider = local.provider();
    }

    @AfterEach
    void stop() {
        local.close();
    }

    @Override
    public SourceDataProvider provider() {
        return provider;
    }

    @Override
    public String agree(Departure departure, String state) {
        return local.agree(((Visit) departure.guidance()).address(), state);
    }

    @Override
    public void setReady(boolean ready) {
        local.ready = ready;
    }

    @Override
    public void revokeAll() {
        local.revoked = true;
    }

    @Override
    public SignedNotice notice(UUID id, String state, News news) {
        return signed(body(id, state, news.name().toLowerCase(Locale.ROOT)), Moments.NOW);
    }

    private static byte[] body(UUID id, String state, String event) {
        return "{\"id\":\"%s\",\"state\":\"%s\",\"event\":\"%s\"}"
                .formatted(id, state, event)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static SignedNotice signed(byte[] body, Instant at) {
        return signed(body, at, LocalProvider.CALLBACK_SECRET);
    }

    private static SignedNotice signed(byte[] body, Instant at, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return new SignedNotice(
                    "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body)), body);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private String access() {
        var state = UUID.randomUUID().toString();
        var departure = provider.depart(state);
        return provider.connect(departure.secret(), agree(departure, state));
    }

    private static void assertFails(Kind kind, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    @Test
    void the_data_is_read_as_it_was_given() {
        var data = (Data) provider.fetch(access());

        assertThat(data.facts())
                .containsExactly(
                        new SourceFact("Verzamelinkomen 2025", "48200"),
                        new SourceFact("Werkgever", "Bakkerij De Wit"));
        assertThat(new String(data.document(), StandardCharsets.US_ASCII)).isEqualTo("%PDF-1.7 income");
    }

    @Test
    void the_provider_says_when_to_look_again() {
        var access = access();
        local.ready = false;
        assertThat(((NotYet) provider.fetch(access)).lookAgain()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void a_token_that_the_provider_did_not_sign_opens_nothing() {
        assertFails(Kind.RECONNECT, () -> provider.fetch("invented"));
    }

    @ParameterizedTest
    @CsvSource({"500,TRY_AGAIN", "503,TRY_AGAIN", "429,TRY_AGAIN", "400,REJECTED", "404,REJECTED", "302,REJECTED"})
    void what_goes_wrong_is_told_apart(int status, Kind kind) {
        var access = access();
        local.misbehaviour = exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", local.data("/elsewhere").toString());
            exchange.sendResponseHeaders(status, -1);
        };
        local.asked.clear();

        assertFails(kind, () -> provider.fetch(access));
        assertThat(local.asked).containsExactly("/facts");
    }

    @Test
    void a_provider_that_is_down_is_asked_again_later() {
        var access = access();
        local.close();
        assertFails(Kind.TRY_AGAIN, () -> provider.fetch(access));
        assertFails(Kind.TRY_AGAIN, () -> provider.connect("verifier", "code"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_provider_that_takes_for_ever_is_not_waited_for(boolean answersSlowly) {
        var access = access();
        var impatient = OAuthSourceData.at("Mijn Gegevens", local.endpoints(), Duration.ofMillis(700));
        var told = new AtomicBoolean();
        local.misbehaviour = exchange -> {
            if (answersSlowly) {
                exchange.sendResponseHeaders(200, 0);
            }
            drip(exchange, answersSlowly);
            told.set(true);
        };

        assertFails(Kind.TRY_AGAIN, () -> impatient.fetch(access));
        assertThat(told).isFalse();
    }

    /** A byte now and then, until nobody listens. */
    private static void drip(HttpExchange exchange, boolean bytes) throws IOException {
        try {
            for (int i = 0; i < 600; i++) {
                Thread.sleep(100);
                if (bytes) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void an_answer_without_end_is_cut_off() {
        var access = access();
        var block = new byte[1024 * 1024];
        Arrays.fill(block, (byte) ' ');
        local.misbehaviour = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 10_000; i++) {
                exchange.getResponseBody().write(block);
            }
        };
        assertFails(Kind.REJECTED, () -> provider.fetch(access));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"facts\":[]}",
                "{\"facts\":{}}",
                "{\"facts\":[{\"name\":\"\",\"value\":\"1\"}]}",
                "{\"facts\":[{\"name\":\"a\",\"value\":{}}]}",
                "{\"facts\":[{\"name\":\"a\\u0000b\",\"value\":\"1\"}]}",
                "<html>",
                "{\"facts\":[{\"name\":\"a\\nb\",\"value\":\"1\"}]}"
            })
    void data_that_is_none_is_refused_without_being_quoted(String body) {
        var access = access();
        local.misbehaviour = exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
        assertThatThrownBy(() -> provider.fetch(access)).isInstanceOfSatisfying(ProviderFailure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.REJECTED);
            assertThat(failure.getMessage()).isEqualTo("The provider's answer cannot be used");
            assertThat(failure.getCause()).isNull();
        });
    }

    @Test
    void no_failure_tells_a_code_a_token_or_a_verifier() {
        var access = access();
        local.revoked = true;
        assertThatThrownBy(() -> provider.fetch(access)).hasMessageNotContaining(access);
        assertThatThrownBy(() -> provider.connect("the-verifier", "the-code"))
                .hasMessageNotContaining("the-verifier")
                .hasMessageNotContaining("the-code");
        assertThat(local.endpoints().toString())
                .doesNotContain("office secret")
                .doesNotContain(LocalProvider.CALLBACK_SECRET);
    }

    @Test
    void a_notice_holds_for_five_minutes_before_and_after() {
        var sent = notice(UUID.randomUUID(), "a-word", News.READY);
        assertThat(provider.read(sent, Moments.NOW.plusSeconds(300))).isPresent();
        assertThat(provider.read(sent, Moments.NOW.plusSeconds(301))).isEmpty();
        assertThat(provider.read(sent, Moments.NOW.minusSeconds(301))).isEmpty();
    }

    @Test
    void a_notice_with_another_time_body_or_secret_is_forged() {
        var body = body(UUID.randomUUID(), "a-word", "ready");
        var sent = signed(body, Moments.NOW);
        var late = "t=" + (Moments.NOW.getEpochSecond() + 1)
                + sent.signature().substring(sent.signature().indexOf(','));
        var other = body(UUID.randomUUID(), "a-word", "declined");

        assertThat(provider.read(new SignedNotice(late, body), Moments.NOW)).isEmpty();
        assertThat(provider.read(new SignedNotice(sent.signature(), other), Moments.NOW))
                .isEmpty();
        assertThat(provider.read(signed(body, Moments.NOW, "x".repeat(40)), Moments.NOW))
                .isEmpty();
        assertThat(provider.read(new SignedNotice(sent.signature().toUpperCase(Locale.ROOT), body), Moments.NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"id\":\"x\",\"state\":\"a\",\"event\":\"ready\"}",
                "{\"id\":\"0193a4de-0000-7000-8000-000000000000\",\"state\":\"a\",\"event\":\"drop\"}",
                "{\"id\":\"0193a4de-0000-7000-8000-000000000000\",\"state\":\"\",\"event\":\"ready\"}",
                "{\"id\":\"0193a4de-0000-7000-8000-000000000000\",\"state\":{},\"event\":\"ready\"}"
            })
    void a_genuine_notice_that_says_nothing_known_is_none(String body) {
        assertThat(provider.read(signed(body.getBytes(StandardCharsets.UTF_8), Moments.NOW), Moments.NOW))
                .isEmpty();
    }

    @Test
    void only_https_is_spoken_beyond_this_machine() {
        var good = local.endpoints();
        assertThatThrownBy(() -> new SourceEndpoints(
                        URI.create("http://provider.example/authorize"),
                        good.token(),
                        good.facts(),
                        good.document(),
                        good.comeBack(),
                        "office",
                        null,
                        "income",
                        LocalProvider.CALLBACK_SECRET))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
