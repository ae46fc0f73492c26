package org.dossierwerk.adapters.calendar.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.testkit.calendar.KeptAccount;
import org.dossierwerk.application.testkit.calendar.OAuthLaboratory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that proves who it is with a certificate instead of a secret (CAL-12). */
@Tag("CAL-12")
@Tag("G-11")
class CertificateTest {

    private static final String PASSWORD = "of the key store";
    private static final String SCOPE = "https://graph.microsoft.com/.default";

    private final OAuthLaboratory laboratory = OAuthLaboratory.start("office", "an office secret", Clock.systemUTC());

    @TempDir
    Path folder;

    private Path store;
    private KeyStore keys;

    @BeforeEach
    void trust() throws Exception {
        store = made("office");
        keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        laboratory.trust((X509Certificate) keys.getCertificate("office"));
    }

    @AfterEach
    void stop() {
        laboratory.close();
    }

    private Path made(String alias) throws IOException, InterruptedException {
        var file = folder.resolve(alias + ".p12");
        var said = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-alias",
                        alias,
                        "-dname",
                        "CN=" + alias,
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .start();
        said.getInputStream().readAllBytes();
        assertThat(said.waitFor()).isZero();
        return file;
    }

    private static ClientProof.Signed read(Path file, String password) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return ClientProof.Signed.read(in, password);
        }
    }

    private String token(Path file) throws IOException {
        var client = new OAuthClient(
                laboratory.authorization(),
                laboratory.token(),
                null,
                "office",
                read(file, PASSWORD),
                Duration.ofSeconds(10));
        return new ApplicationTokens(client, SCOPE, Clock.systemUTC())
                .token(new KeptAccount(null, "anna@example.nl", ""));
    }

    @Test
    void what_it_signs_takes_the_place_of_a_secret() throws IOException {
        assertThat(laboratory.holder(token(store))).isPresent();
    }

    @Test
    void another_certificate_is_no_owners_fault_and_tried_again() throws Exception {
        var other = made("other");
        var failure = catchThrowableOfType(ProviderFailure.class, () -> token(other));
        assertThat(failure.kind()).isEqualTo(ProviderFailure.Kind.TRY_AGAIN);
    }

    @Test
    void another_client_is_believed_once_for_each_thing_it_signs() throws Exception {
        var signed = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.PS256)
                        .x509CertSHA256Thumbprint(Base64URL.encode(MessageDigest.getInstance("SHA-256")
                                .digest(keys.getCertificate("office").getEncoded())))
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer("office")
                        .subject("office")
                        .audience(laboratory.token().toString())
                        .jwtID(UUID.randomUUID().toString())
                        .expirationTime(new Date(System.currentTimeMillis() + 60_000))
                        .build());
        signed.sign(new RSASSASigner((PrivateKey) keys.getKey("office", PASSWORD.toCharArray())));
        var request = new TokenRequest(
                laboratory.token(), new PrivateKeyJWT(signed), new ClientCredentialsGrant(), new Scope(SCOPE));

        assertThat(TokenResponse.parse(request.toHTTPRequest().send()).indicatesSuccess())
                .isTrue();
        assertThat(TokenResponse.parse(request.toHTTPRequest().send()).indicatesSuccess())
                .isFalse();
    }

    @Test
    void neither_password_nor_key_is_told() throws IOException {
        assertThat(read(store, PASSWORD).toString()).matches("Signed\\[[A-Za-z0-9_-]{43}]");
        assertThatThrownBy(() -> read(store, "wrong"))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("wrong");
    }
}
