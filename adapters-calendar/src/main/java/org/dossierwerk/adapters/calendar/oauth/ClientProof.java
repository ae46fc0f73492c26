package org.dossierwerk.adapters.calendar.oauth;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;

/** How an application proves to an authorisation server that it is the one it says. */
public sealed interface ClientProof {

    /** What stands in a request for tokens beside what is asked for. */
    Map<String, String> fields(String clientId, URI token, Instant now);

    /** By a secret that goes along (RFC 6749 §2.3.1). */
    record Secret(String secret) implements ClientProof {

        public Secret {
            if (secret.isBlank()) {
                throw new IllegalArgumentException("A client secret is wanted");
            }
        }

        @Override
        public Map<String, String> fields(String clientId, URI token, Instant now) {
            return Map.of("client_id", clientId, "client_secret", secret);
        }

        /** Without it. */
        @Override
        public String toString() {
            return "Secret";
        }
    }

    /**
     * By what it signs with the key of a certificate that the server knows (RFC 7523 §2.2, as Microsoft wants it): the key stays here
     * (CALENDAR CAL-12).
     *
     * @param thumbprint the SHA-256 digest of the certificate
     */
    record Signed(PrivateKey key, String thumbprint) implements ClientProof {

        private static final Duration LIFE = Duration.ofMinutes(5);

        /**
         * @param store in PKCS #12, with one key and its certificate
         * @throws IllegalArgumentException when it cannot be opened, or holds something else; the message tells nothing of it
         */
        public static Signed read(InputStream store, String password) throws IOException {
            try {
                var keys = KeyStore.getInstance("PKCS12");
                keys.load(store, password.toCharArray());
                for (var alias : Collections.list(keys.aliases())) {
                    if (keys.getKey(alias, password.toCharArray()) instanceof PrivateKey key
                            && key.getAlgorithm().equals("RSA")) {
                        return new Signed(key, thumbprint(keys.getCertificate(alias)));
                    }
                }
            } catch (GeneralSecurityException unreadable) {
                throw new IllegalArgumentException("The certificate cannot be read", unreadable);
            }
            throw new IllegalArgumentException("There is no certificate with an RSA key");
        }

        private static String thumbprint(Certificate certificate) throws GeneralSecurityException {
            if (!(certificate instanceof X509Certificate)) {
                throw new GeneralSecurityException("Not an X.509 certificate");
            }
            return SignedClaims.base64(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        }

        @Override
        public Map<String, String> fields(String clientId, URI token, Instant now) {
            var claims = Map.of(
                    "iss", clientId,
                    "sub", clientId,
                    "aud", token.toString(),
                    "jti", UUID.randomUUID().toString(),
                    "nbf", now.getEpochSecond(),
                    "exp", now.plus(LIFE).getEpochSecond());
            return Map.of(
                    "client_id",
                    clientId,
                    "client_assertion_type",
                    "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                    "client_assertion",
                    SignedClaims.ps256(key, Map.of("x5t#S256", thumbprint), claims));
        }

        /** Without the key. */
        @Override
        public String toString() {
            return "Signed[" + thumbprint + "]";
        }
    }
}
