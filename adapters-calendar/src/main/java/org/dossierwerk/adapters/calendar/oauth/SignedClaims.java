package org.dossierwerk.adapters.calendar.oauth;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Claims signed with an RSA key, in the compact form (RFC 7515 §7.1, RFC 7518 §3.3 and §3.5). */
final class SignedClaims {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private SignedClaims() {}

    /** With PKCS #1 padding. */
    static String rs256(PrivateKey key, Map<String, ?> header, Map<String, ?> claims) {
        return signed("RS256", "SHA256withRSA", null, key, header, claims);
    }

    /** With probabilistic padding, whose salt is as long as the digest. */
    static String ps256(PrivateKey key, Map<String, ?> header, Map<String, ?> claims) {
        var padding = new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);
        return signed("PS256", "RSASSA-PSS", padding, key, header, claims);
    }

    static String base64(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    private static String signed(
            String name,
            String algorithm,
            @Nullable PSSParameterSpec padding,
            PrivateKey key,
            Map<String, ?> header,
            Map<String, ?> claims) {
        var head = JSON.createObjectNode().put("alg", name).put("typ", "JWT");
        header.forEach((field, value) -> head.putPOJO(field, value));
        var text = part(head) + "." + part(claims);
        try {
            var signature = Signature.getInstance(algorithm);
            if (padding != null) {
                signature.setParameter(padding);
            }
            signature.initSign(key);
            signature.update(text.getBytes(US_ASCII));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The key does not sign", unusable);
        }
    }

    private static String part(Object content) {
        return base64(JSON.writeValueAsString(content).getBytes(UTF_8));
    }
}
