package org.dossierwerk.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.testkit.MailTransportContract;
import org.dossierwerk.application.testkit.Mails;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpTransportTest implements MailTransportContract {

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
            var octets = new ByteArrayOutputStream();
            message.writeTo(octets);
            arrived.add(Reading.of(octets.toByteArray()));
        }
        return arrived;
    }

    @Test
    void the_envelope_comes_from_the_office() throws Exception {
        transport().send(Mails.invitation("envelope@dossierwerk"));

        assertThat(server.getReceivedMessages()[0].getHeader("Return-Path", null))
                .contains("kantoor@delinde.example");
    }
}
