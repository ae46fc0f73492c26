package org.dossierwerk.application.testkit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.Consent;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What an office may expect of a calendar system whose owner gives leave in the browser ({@link
 * org.dossierwerk.application.port.calendar.provider.Capability#CONSENT}): a word nobody can guess comes back, a stolen code is
 * worth nothing, tokens are renewed by one and for all, and what was taken back is over. Bring a {@link ConsentScreen} and
 * {@link Faults}.
 */
public interface ConsentContract {

    String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    URI REDIRECT = URI.create("http://127.0.0.1:1/calendars/callback");

    /** The one of this test; the same on each call. */
    CalendarSystem system();

    @Test
    default void leave_that_is_given_in_the_browser_lets_us_in() {
        var back = screen().agree(ask());

        assertThat(back.toString()).startsWith(REDIRECT.toString());
        assertThat(query(back)).containsEntry("state", "state & more").containsKey("code");
        var granted = consent().grant(query(back).get("code"), VERIFIER, REDIRECT);
        assertThat(granted.user()).isEqualTo(system().account().user());
        assertThat(system().provider().calendars(account(granted))).isNotEmpty();
    }

    @Test
    default void what_goes_through_the_browser_does_not_give_us_away() {
        assertThat(ask().toString()).contains("S256").doesNotContain(VERIFIER).doesNotContain("secret");
    }

    @Test
    default void a_code_works_once_and_only_for_whoever_asked() {
        var stolen = query(screen().agree(ask())).get("code");
        assertThatThrownBy(() -> consent().grant(stolen, "another" + VERIFIER, REDIRECT))
                .isInstanceOf(ProviderFailure.class);

        var code = query(screen().agree(ask())).get("code");
        consent().grant(code, VERIFIER, REDIRECT);
        assertThatThrownBy(() -> consent().grant(code, VERIFIER, REDIRECT)).isInstanceOf(ProviderFailure.class);
    }

    @Test
    default void leave_for_less_than_is_needed_is_no_leave() {
        var code = query(screen().agreeToLess(ask())).get("code");

        assertThatThrownBy(() -> consent().grant(code, VERIFIER, REDIRECT))
                .isInstanceOfSatisfying(
                        ProviderFailure.class, f -> assertThat(f.kind()).isEqualTo(ProviderFailure.Kind.REJECTED));
    }

    @Test
    default void whoever_refuses_comes_back_without_a_code() {
        var back = query(screen().refuse(ask()));

        assertThat(back).containsEntry("state", "state & more").containsKey("error").doesNotContainKey("code");
    }

    @Test
    @Tag("CT-38")
    @Tag("CAL-12")
    default void an_expired_token_is_renewed_once_by_many_who_call_side_by_side() throws Exception {
        system().provider().calendars(system().account());
        var before = system().account().secret();
        int renewals = faults().renewals();
        faults().expireAccessToken();

        var threads = Executors.newFixedThreadPool(10);
        try {
            var calls = IntStream.range(0, 10)
                    .mapToObj(i -> (Callable<Integer>) () ->
                            system().provider().calendars(system().account()).size())
                    .toList();
            for (var call : threads.invokeAll(calls)) {
                assertThat(call.get()).isPositive();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(faults().renewals()).isEqualTo(renewals + 1);
        assertThat(system().account().secret()).isNotEqualTo(before);
    }

    @Test
    @Tag("CT-38")
    @Tag("CAL-12")
    default void a_renewed_token_can_be_renewed() {
        for (int i = 0; i < 3; i++) {
            faults().expireAccessToken();
            assertThat(system().provider().calendars(system().account())).isNotEmpty();
        }
    }

    @Test
    @Tag("CT-48")
    @Tag("CAL-12")
    default void what_we_give_back_is_over() {
        var account = account(consent()
                .grant(query(screen().agree(ask())).get("code"), VERIFIER, REDIRECT));

        consent().revoke(account);
        consent().revoke(account);

        faults().expireAccessToken();
        assertThatThrownBy(() -> system().provider().calendars(account))
                .isInstanceOfSatisfying(
                        ProviderFailure.class, f -> assertThat(f.kind()).isEqualTo(ProviderFailure.Kind.RECONNECT));
    }

    private Consent consent() {
        return (Consent) system().provider();
    }

    private ConsentScreen screen() {
        return system().consentScreen().orElseThrow();
    }

    private Faults faults() {
        return system().faults().orElseGet(() -> Assumptions.abort("Nothing can be made to go wrong here"));
    }

    private URI ask() {
        return consent().ask(REDIRECT, "state & more", challenge());
    }

    private CalendarAccount account(Consent.Granted granted) {
        return new KeptAccount(system().account().server(), granted.user(), granted.secret());
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> query(URI uri) {
        var query = new HashMap<String, String>();
        for (var pair : uri.getRawQuery().split("&")) {
            int is = pair.indexOf('=');
            query.put(pair.substring(0, is), URLDecoder.decode(pair.substring(is + 1), StandardCharsets.UTF_8));
        }
        return query;
    }
}
