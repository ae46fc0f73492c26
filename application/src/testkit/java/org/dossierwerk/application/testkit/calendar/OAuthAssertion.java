package org.dossierwerk.application.testkit.calendar;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an application signs to prove who it is (RFC 7523 §2.2), as Microsoft describes it ("Microsoft identity platform application
 * authentication certificate credentials"): PS256, the certificate named by its SHA-256 thumbprint, for ten minutes at most. Each works
 * once.
 */
final class OAuthAssertion {

    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final long LONGEST = 600;
    private static final long SKEW = 300;

    private final X509Certificate certificate;
    private final Set<String> seen = new HashSet<>();

    OAuthAssertion(X509Certificate certificate) {
        this.certificate = certificate;
    }

    /** Takes what says so out of the form. */
    synchronized boolean isFrom(String client, URI token, Map<String, String> fields, Instant now) {
        var named = fields.remove("client_id");
        boolean typed = TYPE.equals(fields.remove("client_assertion_type"));
        var parts = String.valueOf(fields.remove("client_assertion")).split("\\.", -1);
        boolean alone = !fields.containsKey("client_secret") && (named == null || named.equals(client));
        try {
            return typed && alone && parts.length == 3 && isSigned(parts) && isGood(parts, client, token, now);
        } catch (JacksonException | IllegalArgumentException | GeneralSecurityException nonsense) {
            return false;
        }
    }

    private boolean isGood(String[] parts, String client, URI token, Instant now) throws GeneralSecurityException {
        var header = read(parts[0]);
        var claims = read(parts[1]);
        long expires = claims.path("exp").asLong(0);
        boolean inTime = expires > now.getEpochSecond() - SKEW
                && expires <= now.getEpochSecond() + LONGEST + SKEW
                && claims.path("nbf").asLong(0) <= now.getEpochSecond() + SKEW;
        return header.path("alg").asString("").equals("PS256")
                && header.path("x5t#S256").asString("").equals(thumbprint())
                && claims.path("iss").asString("").equals(client)
                && claims.path("sub").asString("").equals(client)
                && claims.path("aud").asString("").equals(token.toString())
                && inTime
                && seen.add(claims.path("jti").asString(""));
    }

    private String thumbprint() throws GeneralSecurityException {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    }

    private boolean isSigned(String[] parts) throws GeneralSecurityException {
        var signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        signature.initVerify(certificate.getPublicKey());
        signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static JsonNode read(String part) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(part));
    }
}
