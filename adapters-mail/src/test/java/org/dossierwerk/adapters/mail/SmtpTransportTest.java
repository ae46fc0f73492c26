package org.dossierwerk.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.testkit.MailTransportContract;
import org.dossierwerk.application.testkit.Mails;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpTransportTest implements MailTransportContract {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>]+@[^\\s<>,]+");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Override
    public MailTransport transport() {
        return SmtpTransport.to(Smtp.at("127.0.0.1", server.getSmtp().getPort(), Smtp.Security.NONE, null, null));
    }

    @Override
    public List<Arrived> arrived() throws Exception {
        var arrived = new ArrayList<Arrived>();
        for (var message : server.getReceivedMessages()) {
            arrived.add(read(message));
        }
        return arrived;
    }

    private static Arrived read(MimeMessage message) throws Exception {
        var octets = new ByteArrayOutputStream();
        message.writeTo(octets);
        var mail = new MimeReader().read("received", octets.toByteArray());
        var inReplyTo = message.getHeader("In-Reply-To", null);
        var recipients = Stream.of("To", "Cc", "Bcc", "Delivered-To")
                .flatMap(header -> Arrays.stream(headers(message, header)))
                .flatMap(value -> ADDRESS.matcher(value).results().map(r -> r.group()))
                .toList();
        return new Arrived(
                mail.messageId(),
                inReplyTo == null ? null : inReplyTo.replaceAll("[<>]", ""),
                recipients,
                message.getSubject(),
                mail.text(),
                mail.html(),
                mail.calendar());
    }

    private static String[] headers(MimeMessage message, String name) {
        try {
            var values = message.getHeader(name);
            return values == null ? new String[0] : values;
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_envelope_comes_from_the_office() throws Exception {
        transport().send(Mails.invitation("envelope@dossierwerk"));

        assertThat(server.getReceivedMessages()[0].getHeader("Return-Path", null))
                .contains("kantoor@delinde.example");
    }
}
