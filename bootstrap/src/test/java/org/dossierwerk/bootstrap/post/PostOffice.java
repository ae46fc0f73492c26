package org.dossierwerk.bootstrap.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dossierwerk.bootstrap.harness.RunningApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Exim and Cyrus on loopback. Where they are not installed, or nobody is root, the tests are skipped and say so. */
final class PostOffice implements BeforeAllCallback, AfterAllCallback {

    private static final List<Path> PROGRAMS = List.of(
            Path.of("/usr/lib/cyrus/bin/master"),
            Path.of("/usr/lib/cyrus/bin/httpd"),
            Path.of("/usr/sbin/exim4"),
            Path.of("/usr/sbin/saslpasswd2"),
            Path.of("/usr/bin/curl"));

    private final int http = RunningApplication.freePort();
    private final int imap = RunningApplication.freePort();
    private final int lmtp = RunningApplication.freePort();
    private final int smtp = RunningApplication.freePort();
    private @Nullable Process servers;
    private @Nullable Path folder;

    /** How an application uses it. */
    String[] settings() {
        return new String[] {
            "--dossierwerk.mail.transport=smtp",
            "--dossierwerk.mail.smtp.host=127.0.0.1",
            "--dossierwerk.mail.smtp.port=" + smtp,
            "--dossierwerk.mail.smtp.security=none",
            "--dossierwerk.office.mailbox=post@office.test",
            "--dossierwerk.mail.returns.bounces=post@office.test",
            "--dossierwerk.mail.returns.replies=post@office.test",
            "--dossierwerk.mail.returns.trusted=mx.app.test",
            "--dossierwerk.mail.returns.imap.host=127.0.0.1",
            "--dossierwerk.mail.returns.imap.port=" + imap,
            "--dossierwerk.mail.returns.imap.security=none",
            "--dossierwerk.mail.returns.imap.user=post",
            "--dossierwerk.mail.returns.imap.password=pw",
            "--dossierwerk.mail.returns.reading.interval=1s",
        };
    }

    /** Emma's mailbox and calendar. */
    CyrusMailbox emma() {
        return new CyrusMailbox("emma", "pw", imap, http);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        var missing = PROGRAMS.stream()
                .filter(program -> !Files.isExecutable(program))
                .toList();
        Assumptions.assumeTrue(
                missing.isEmpty(),
                () -> "No real mail without cyrus-caldav, cyrus-imapd, sasl2-bin and exim4: " + missing);
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "No real mail but as root");
        folder = Files.createTempDirectory(
                "post-office", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        var script = Files.writeString(folder.resolve("post-office.sh"), script());
        servers = new ProcessBuilder(
                        "sh", script.toString(), folder + "/post", "" + http, "" + imap, "" + lmtp, "" + smtp)
                .redirectErrorStream(true)
                .start();
        var said = new StringBuilder();
        var lines = new BufferedReader(new InputStreamReader(servers.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); !"open".equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new IOException("The post office does not open: " + said);
            }
            said.append(line).append('\n');
        }
    }

    private static String script() throws IOException {
        try (var in = PostOffice.class.getResourceAsStream("/post/post-office.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException, InterruptedException {
        if (servers != null) {
            servers.getOutputStream().close();
            if (!servers.waitFor(30, TimeUnit.SECONDS)) {
                servers.destroyForcibly();
            }
        }
        if (folder != null) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
