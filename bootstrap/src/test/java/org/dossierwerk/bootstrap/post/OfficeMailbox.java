package org.dossierwerk.bootstrap.post;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.dossierwerk.application.testkit.leak.Canary;
import org.dossierwerk.bootstrap.harness.RunningApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The mailbox that answers and bounces come to, in this process. */
final class OfficeMailbox implements BeforeAllCallback, AfterAllCallback {

    private final int port = RunningApplication.freePort();
    private final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private @Nullable GreenMailUser user;

    /** How an application reads it. */
    String[] settings() {
        return new String[] {
            "--dossierwerk.office.mailbox=post@office.test",
            "--dossierwerk.mail.returns.bounces=bounce@office.test",
            "--dossierwerk.mail.returns.replies=antwoord@office.test",
            "--dossierwerk.mail.returns.imap.host=127.0.0.1",
            "--dossierwerk.mail.returns.imap.port=" + port,
            "--dossierwerk.mail.returns.imap.security=none",
            "--dossierwerk.mail.returns.imap.user=antwoord",
            "--dossierwerk.mail.returns.imap.password=" + Canary.WORD,
            "--dossierwerk.mail.returns.reading.interval=500ms",
        };
    }

    /** Puts a message into it as it came over the wire. */
    void receive(String... lines) throws MessagingException {
        var octets = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
        Objects.requireNonNull(user)
                .deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(octets)));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server.start();
        user = server.setUser("antwoord@office.test", "antwoord", Canary.WORD);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.stop();
    }
}
