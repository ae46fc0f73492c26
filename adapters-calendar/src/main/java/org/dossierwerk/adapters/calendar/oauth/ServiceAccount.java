package org.dossierwerk.adapters.calendar.oauth;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * An account of the application itself at Google, for which an administrator of the organisation opened its people's calendars
 * (domain-wide delegation, CALENDAR O-7). It says who it is by what it signs with its key.
 *
 * @param address where it is known, such as {@code office@project.iam.gserviceaccount.com}
 * @param keyId which of its keys that is
 * @param token where what it signs becomes a token
 */
public record ServiceAccount(String address, String keyId, PrivateKey key, URI token) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Duration LIFE = Duration.ofHours(1);

    /** @throws IllegalArgumentException when what it signs would cross a network in clear */
    public ServiceAccount {
        OAuthClient.requireProtected(token);
    }

    /**
     * @param file the content of the key file that Google gives, as JSON
     * @throws IllegalArgumentException when it is none; the message quotes nothing of it
     */
    public static ServiceAccount read(String file) {
        try {
            var kept = JSON.readTree(file);
            if (!kept.path("type").asString("").equals("service_account")) {
                throw new IllegalArgumentException("Not the key file of a service account");
            }
            return new ServiceAccount(
                    text(kept, "client_email"),
                    text(kept, "private_key_id"),
                    key(text(kept, "private_key")),
                    URI.create(text(kept, "token_uri")));
        } catch (JacksonException nonsense) {
            throw new IllegalArgumentException("A key file is JSON, and this is none");
        }
    }

    private static String text(JsonNode kept, String name) {
        var text = kept.path(name).asString("");
        if (text.isBlank()) {
            throw new IllegalArgumentException("The key file lacks " + name);
        }
        return text;
    }

    /** As PKCS #8 in PEM (RFC 7468 §10). */
    private static PrivateKey key(String pem) {
        var body = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("The key file's private_key cannot be read");
        }
    }

    /** Asks for what somebody's leave would open, in that person's name (RFC 7523 §3, signed as RFC 7515 RS256). */
    String askFor(String person, String scope, Instant now) {
        var claims = Map.of(
                "iss",
                address,
                "sub",
                person,
                "scope",
                scope,
                "aud",
                token.toString(),
                "iat",
                now.getEpochSecond(),
                "exp",
                now.plus(LIFE).getEpochSecond());
        return SignedClaims.rs256(key, Map.of("kid", keyId), claims);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ServiceAccount[" + address + "]";
    }
}
