package org.dossierwerk.application.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate made for one test run by an authority of its own, and both ends that know it.
 *
 * @param clientSide trusts that authority and no other
 */
public record TestTls(SSLSocketFactory serverSide, SSLSocketFactory clientSide) {

    private static final String PASSWORD = "changeit";
    private static final String AUTHORITY = "authority";

    /** @param subject as keytool's SAN extension writes it, such as {@code ip:127.0.0.1} */
    public static TestTls forName(Path folder, String alias, String subject)
            throws IOException, InterruptedException, GeneralSecurityException {
        return made(folder, alias, subject, "-0d");
    }

    /** The certificate was good for two days, and has not been for as many. */
    public static TestTls expired(Path folder, String alias, String subject)
            throws IOException, InterruptedException, GeneralSecurityException {
        return made(folder, alias, subject, "-4d");
    }

    /** Nobody vouches for the certificate but itself; the authority that the client trusts has not seen it. */
    public static TestTls selfSigned(Path folder, String alias, String subject)
            throws IOException, InterruptedException, GeneralSecurityException {
        var file = folder.resolve(alias + ".p12");
        keytool(file, AUTHORITY, "-ext", "bc:c", "-validity", "2");
        keytool(file, alias, "-ext", "SAN=" + subject, "-validity", "2");
        return read(file, alias);
    }

    private static TestTls made(Path folder, String alias, String subject, String begin)
            throws IOException, InterruptedException, GeneralSecurityException {
        var file = folder.resolve(alias + ".p12");
        keytool(file, AUTHORITY, "-ext", "bc:c", "-validity", "2");
        keytool(
                file, alias, "-signer", AUTHORITY, "-ext", "SAN=" + subject, "-startdate", begin, "-validity", "2");
        return read(file, alias);
    }

    private static TestTls read(Path file, String alias) throws IOException, GeneralSecurityException {
        var made = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            made.load(in, PASSWORD.toCharArray());
        }
        var keys = empty();
        keys.setKeyEntry(
                alias,
                made.getKey(alias, PASSWORD.toCharArray()),
                PASSWORD.toCharArray(),
                made.getCertificateChain(alias));
        var trusted = empty();
        trusted.setCertificateEntry(AUTHORITY, made.getCertificate(AUTHORITY));
        return new TestTls(server(keys), client(trusted));
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        return keys;
    }

    private static void keytool(Path file, String alias, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-alias",
                alias,
                "-dname",
                "CN=" + alias,
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static SSLSocketFactory server(KeyStore keys) throws GeneralSecurityException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getSocketFactory();
    }

    private static SSLSocketFactory client(KeyStore trusted) throws GeneralSecurityException {
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
