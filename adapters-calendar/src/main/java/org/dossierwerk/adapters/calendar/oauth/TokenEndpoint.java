package org.dossierwerk.adapters.calendar.oauth;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;

/** Where an authorisation server turns codes and tokens into tokens. Nothing of either stands in a failure's message. */
final class TokenEndpoint {

    /** So that a token does not end on its way. */
    private static final Duration EARLY = Duration.ofMinutes(1);

    /** What a refused refresh says when only the owner can help (RFC 6749 §5.2, OpenID Connect Core §3.1.2.6, and Microsoft's). */
    private static final Set<String> LEAVE_ENDED =
            Set.of("invalid_grant", "interaction_required", "login_required", "consent_required", "access_denied");

    /** What it says when the application is not let in: whoever runs it has to see to it, no owner can. */
    private static final Set<String> APPLICATION_REFUSED = Set.of("invalid_client", "unauthorized_client");

    private static final Duration UNTIL_SEEN_TO = Duration.ofMinutes(15);

    private final URI address;
    private final Function<Instant, Map<String, String>> proof;
    private final TokenHttp http;
    private final Clock clock;

    /** For an application that proves who it is in each request. */
    TokenEndpoint(OAuthClient client, Clock clock) {
        this(
                client.token(),
                now -> client.proof().fields(client.clientId(), client.token(), now),
                client.patience(),
                clock);
    }

    /** For a client that says who it is by what it signs. */
    TokenEndpoint(URI address, Duration patience, Clock clock) {
        this(address, now -> Map.of(), patience, clock);
    }

    private TokenEndpoint(URI address, Function<Instant, Map<String, String>> proof, Duration patience, Clock clock) {
        this.address = address;
        this.proof = proof;
        this.http = new TokenHttp(patience, clock);
        this.clock = clock;
    }

    /** @param refresh empty when there came none */
    record Given(String access, String refresh, Instant expires, Set<String> scopes, String identity) {}

    Given exchange(String code, String verifier, URI redirect) {
        var fields = fields("authorization_code");
        fields.put("code", code);
        fields.put("code_verifier", verifier);
        fields.put("redirect_uri", redirect.toString());
        var answer = http.post(address, fields);
        if (answer.status() != 200) {
            throw refused(answer, Kind.REJECTED);
        }
        return given(answer);
    }

    /** @throws ProviderFailure RECONNECT when leave has ended */
    TokenSet refresh(TokenSet present) {
        var fields = fields("refresh_token");
        fields.put("refresh_token", present.refresh());
        var answer = http.post(address, fields);
        if (answer.status() != 200) {
            throw refused(answer, Kind.RECONNECT);
        }
        var given = given(answer);
        var next = given.refresh().isEmpty() ? present.refresh() : given.refresh();
        return new TokenSet(given.access(), next, given.expires());
    }

    Given asApplication(String scope) {
        var fields = fields("client_credentials");
        fields.put("scope", scope);
        var answer = http.post(address, fields);
        if (answer.status() != 200) {
            throw refused(answer, Kind.RECONNECT);
        }
        return given(answer);
    }

    /**
     * By what was signed (RFC 7523 §2.1).
     *
     * @throws ProviderFailure RECONNECT when nothing may be opened for whom it names
     */
    Given bySignature(String assertion) {
        var fields = fields("urn:ietf:params:oauth:grant-type:jwt-bearer");
        fields.put("assertion", assertion);
        var answer = http.post(address, fields);
        if (answer.status() != 200) {
            throw refused(answer, Kind.RECONNECT);
        }
        return given(answer);
    }

    /** Takes a refresh token back, and with it all that came of it (RFC 7009); one that is gone already is no failure. */
    void revoke(URI revocation, String token) {
        var answer = http.post(revocation, new LinkedHashMap<>(Map.of("token", token)));
        boolean isGone =
                answer.status() == 400 && OAuthJson.error(answer.body()).code().equals("invalid_token");
        if (answer.status() != 200 && !isGone) {
            throw refused(answer, Kind.REJECTED);
        }
    }

    private Map<String, String> fields(String grant) {
        var fields = new LinkedHashMap<>(proof.apply(clock.instant()));
        fields.put("grant_type", grant);
        return fields;
    }

    private Given given(TokenHttp.Answer answer) {
        var read = OAuthJson.tokens(answer.body());
        var life = read.life().compareTo(EARLY.multipliedBy(2)) > 0
                ? read.life().minus(EARLY)
                : read.life().dividedBy(2);
        return new Given(read.access(), read.refresh(), clock.instant().plus(life), read.scopes(), read.identity());
    }

    private static ProviderFailure refused(TokenHttp.Answer answer, Kind ended) {
        var error = OAuthJson.error(answer.body());
        var message = "The authorisation server refused: " + answer.status() + " " + error;
        boolean passing = answer.status() == 408 || answer.status() == 429 || answer.status() >= 500;
        if (passing || error.code().equals("temporarily_unavailable")) {
            return new ProviderFailure(Kind.TRY_AGAIN, message, answer.retryAfter(), null);
        }
        if (APPLICATION_REFUSED.contains(error.code())) {
            return new ProviderFailure(Kind.TRY_AGAIN, message, UNTIL_SEEN_TO, null);
        }
        return new ProviderFailure(LEAVE_ENDED.contains(error.code()) ? ended : Kind.REJECTED, message, null);
    }
}
