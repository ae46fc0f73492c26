package org.dossierwerk.application.testkit.calendar;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.Set;
import org.dossierwerk.application.testkit.calendar.OAuthLaboratory.Holder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service account to which an administrator delegated the authority of a whole organisation, as Google describes it ("Using OAuth
 * 2.0 for Server to Server Applications"; RFC 7523): who asks signs an assertion that names the person, for an hour at most.
 */
final class OAuthDelegation {

    private static final String ADDRESS = "office@laboratory.iam.gserviceaccount.com";
    private static final String KEY_ID = "laboratory-key";
    /** Google's own client always says so, wherever it asks. */
    private static final String GOOGLE = "https://oauth2.googleapis.com/token";

    private static final long LONGEST = 3_600;
    private static final long SKEW = 300;

    private final Clock clock;
    private final Set<String> delegated;
    private final KeyPair keys;

    OAuthDelegation(Set<String> delegated, Clock clock) {
        this.delegated = Set.copyOf(delegated);
        this.clock = clock;
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new LinkageError("Every Java has RSA", impossible);
        }
    }

    /** What is wrong with an assertion, as the server says it. */
    static final class Unacceptable extends Exception {

        private static final long serialVersionUID = 1;

        private final transient OAuthGrants.Answer answer;

        private Unacceptable(int status, String code, String why) {
            super(why, null, false, false);
            this.answer = OAuthGrants.Answer.refused(status, code, why);
        }

        OAuthGrants.Answer answer() {
            return answer;
        }
    }

    String keyFile(URI token) {
        var pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        return JsonMapper.shared()
                .createObjectNode()
                .put("type", "service_account")
                .put("project_id", "laboratory")
                .put("private_key_id", KEY_ID)
                .put("private_key", pem)
                .put("client_email", ADDRESS)
                .put("client_id", "100000000000000000001")
                .put("token_uri", token.toString())
                .toString();
    }

    /** Whom an assertion asks for, and what. */
    Holder holder(String assertion, URI token) throws Unacceptable {
        var parts = assertion.split("\\.", -1);
        if (parts.length != 3 || !isSigned(parts)) {
            throw new Unacceptable(400, "invalid_grant", "Invalid JWT Signature.");
        }
        var header = read(parts[0]);
        var claims = read(parts[1]);
        if (!header.path("alg").asString("").equals("RS256")
                || !header.path("kid").asString(KEY_ID).equals(KEY_ID)
                || !Set.of(token.toString(), GOOGLE).contains(claims.path("aud").asString(""))) {
            throw new Unacceptable(400, "invalid_grant", "Invalid JWT.");
        }
        if (!claims.path("iss").asString("").equals(ADDRESS)) {
            throw new Unacceptable(400, "invalid_grant", "Not a valid email or user ID.");
        }
        requireInTime(claims.path("iat").asLong(0), claims.path("exp").asLong(0));
        var scopes = Set.of(claims.path("scope").asString("").split(" "));
        var person = claims.path("sub").asString("");
        if (person.isEmpty() || !delegated.containsAll(scopes)) {
            throw new Unacceptable(
                    401,
                    "unauthorized_client",
                    "Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of"
                            + " the scopes requested.");
        }
        return new Holder(person, scopes);
    }

    private void requireInTime(long issued, long expires) throws Unacceptable {
        long now = clock.instant().getEpochSecond();
        if (issued > now + SKEW || expires < now - SKEW || expires - issued > LONGEST || expires <= issued) {
            throw new Unacceptable(
                    400, "invalid_grant", "Invalid JWT: Token must be a short-lived token and in a reasonable timeframe.");
        }
    }

    private boolean isSigned(String[] parts) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(keys.getPublic());
            signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException nonsense) {
            return false;
        }
    }

    private static JsonNode read(String part) throws Unacceptable {
        try {
            return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(part));
        } catch (JacksonException | IllegalArgumentException nonsense) {
            throw new Unacceptable(400, "invalid_grant", "Invalid JWT.");
        }
    }
}
