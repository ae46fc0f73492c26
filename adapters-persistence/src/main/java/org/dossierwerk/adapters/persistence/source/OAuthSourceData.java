package org.dossierwerk.adapters.persistence.source;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.source.BoundedHttp.Answer;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.source.SourceDataProvider;
import org.jspecify.annotations.Nullable;

/**
 * A provider reached over HTTP with OAuth 2: the client agrees there, the code that comes back is exchanged with proof of having
 * asked for it (RFC 6749 §4.1, RFC 7636), and the token opens the data and its document. Notices come signed. Redirects are
 * never followed, answers have a largest size and a longest time, and nothing of a token or a code stands in a message.
 */
public final class OAuthSourceData implements SourceDataProvider {

    private static final int LARGEST_TOKEN = 64 * 1024;
    private static final int LARGEST_FACTS = 1024 * 1024;
    private static final int LARGEST_DOCUMENT = 10 * 1024 * 1024;
    private static final int VERIFIER_BYTES = 32;
    private static final Duration NEXT_LOOK = Duration.ofMinutes(5);

    private final String name;
    private final SourceEndpoints endpoints;
    private final BoundedHttp http;
    private final SignedNotices notices;
    private final SecureRandom random = new SecureRandom();

    private OAuthSourceData(String name, SourceEndpoints endpoints, Duration patience) {
        this.name = name;
        this.endpoints = endpoints;
        this.http = new BoundedHttp(patience);
        this.notices = new SignedNotices(endpoints.callbackSecret());
    }

    /** @param patience for one whole answer */
    public static OAuthSourceData at(String name, SourceEndpoints endpoints, Duration patience) {
        return new OAuthSourceData(name, endpoints, patience);
    }

    @Override
    public String name() {
        return name;
    }

    /** Asks nothing of the provider: the address says it all. */
    @Override
    public Departure depart(String state) {
        var bytes = new byte[VERIFIER_BYTES];
        random.nextBytes(bytes);
        var verifier = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", endpoints.clientId());
        query.put("redirect_uri", endpoints.comeBack().toString());
        query.put("scope", endpoints.scope());
        query.put("state", state);
        query.put("code_challenge", Challenge.of(verifier));
        query.put("code_challenge_method", "S256");
        var address = endpoints.authorization().toString();
        return new Departure(
                new Visit(URI.create(address + (address.indexOf('?') < 0 ? "?" : "&") + BoundedHttp.form(query))),
                verifier);
    }

    @Override
    public String connect(String secret, @Nullable String answer) {
        if (answer == null) {
            throw new ProviderFailure(Kind.REJECTED, "The client's browser brings the answer", null);
        }
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "authorization_code");
        fields.put("code", answer);
        fields.put("redirect_uri", endpoints.comeBack().toString());
        fields.put("code_verifier", secret);
        fields.put("client_id", endpoints.clientId());
        var said = http.post(endpoints.token(), fields, basic(), LARGEST_TOKEN);
        if (said.status() != 200) {
            throw said.failure("The code was not exchanged");
        }
        return SourceJson.token(said.body());
    }

    /** A secret goes in the header, encoded as RFC 6749 §2.3.1 wants. */
    private Map<String, String> basic() {
        var secret = endpoints.clientSecret();
        if (secret == null) {
            return Map.of();
        }
        var pair = BoundedHttp.encoded(endpoints.clientId()) + ":" + BoundedHttp.encoded(secret);
        return Map.of(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public Arrival fetch(String access) {
        var facts = get(endpoints.facts(), access, "application/json", LARGEST_FACTS);
        if (isNotYet(facts)) {
            return notYet(facts);
        }
        var read = SourceJson.facts(facts.body());
        var document = get(endpoints.document(), access, "application/pdf", LARGEST_DOCUMENT);
        return isNotYet(document) ? notYet(document) : new Data(read, document.body());
    }

    private Answer get(URI address, String access, String type, int largest) {
        var answer = http.get(address, Map.of("Authorization", "Bearer " + access, "Accept", type), largest);
        if (answer.status() == 401 || answer.status() == 403) {
            throw new ProviderFailure(Kind.RECONNECT, "The provider gives no access any more", null);
        }
        if (answer.status() != 200 && !isNotYet(answer)) {
            throw answer.failure("The data was not given");
        }
        return answer;
    }

    private static boolean isNotYet(Answer answer) {
        return answer.status() == 202;
    }

    private static NotYet notYet(Answer answer) {
        return new NotYet(Optional.ofNullable(answer.retryAfter()).orElse(NEXT_LOOK));
    }

    @Override
    public Optional<Notice> read(SignedNotice sent, Instant now) {
        return notices.isGenuine(sent, now) ? SourceJson.notice(sent.body()) : Optional.empty();
    }
}
