package org.dossierwerk.adapters.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * Hands each message to an SMTP server in a conversation of its own. A conversation that breaks off, also after the final
 * dot, is tried again with the same message id: the receiver may then see the message twice, but never none of it
 * (RELIABILITY D4).
 */
public final class SmtpTransport implements MailTransport {

    private final Smtp smtp;
    private final Session session;
    private final MimeWriter mime = new MimeWriter();

    private SmtpTransport(Smtp smtp, @Nullable SSLSocketFactory trust) {
        this.smtp = smtp;
        this.session = Session.getInstance(properties(smtp, trust));
    }

    public static SmtpTransport to(Smtp smtp) {
        return new SmtpTransport(smtp, null);
    }

    /** @param trust decides which certificates are trusted, in place of those Java trusts */
    static SmtpTransport to(Smtp smtp, SSLSocketFactory trust) {
        return new SmtpTransport(smtp, trust);
    }

    @Override
    public void send(OutgoingMail mail) {
        var octets = mime.write(mail);
        var sender = HeaderText.address(mail.sender());
        var recipient = HeaderText.address(MimeWriter.recipient(mail));
        try (var connection = new Connection(session)) {
            connection.open(smtp);
            connection.hand(octets, sender, recipient);
        }
    }

    private static Properties properties(Smtp smtp, @Nullable SSLSocketFactory trust) {
        var p = new Properties();
        p.put(
                "mail.smtp.connectiontimeout",
                String.valueOf(smtp.connectTimeout().toMillis()));
        p.put("mail.smtp.timeout", String.valueOf(smtp.answerTimeout().toMillis()));
        p.put("mail.smtp.writetimeout", String.valueOf(smtp.answerTimeout().toMillis()));
        p.put("mail.smtp.auth", String.valueOf(smtp.user() != null));
        p.put("mail.smtp.ssl.enable", String.valueOf(smtp.security() == Smtp.Security.IMPLICIT_TLS));
        p.put("mail.smtp.starttls.enable", String.valueOf(smtp.security() == Smtp.Security.STARTTLS_REQUIRED));
        p.put("mail.smtp.starttls.required", String.valueOf(smtp.security() == Smtp.Security.STARTTLS_REQUIRED));
        p.put("mail.smtp.ssl.checkserveridentity", "true");
        p.put("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
        p.put("mail.smtp.dsn.notify", "FAILURE,DELAY");
        p.put("mail.smtp.dsn.ret", "HDRS");
        p.put("mail.smtp.quitwait", "false");
        if (trust != null) {
            p.put("mail.smtp.ssl.socketFactory", trust);
        }
        return p;
    }

    /** One conversation; it is closed whatever happens, and closing it never fails. */
    private static final class Connection implements AutoCloseable {

        private final Session session;
        private final SMTPTransport transport;

        Connection(Session session) {
            this.session = session;
            this.transport = new SMTPTransport(session, null);
        }

        void open(Smtp smtp) {
            try {
                transport.connect(smtp.host(), smtp.port(), smtp.user(), smtp.password());
            } catch (MessagingException e) {
                throw SmtpFailure.whileConnecting(smtp, transport.getLastReturnCode(), e);
            }
        }

        void hand(byte[] octets, String sender, String recipient) {
            try {
                var message = new EnvelopeMessage(session, octets, sender);
                transport.sendMessage(message, new Address[] {new InternetAddress(recipient, true)});
            } catch (MessagingException e) {
                throw SmtpFailure.whileSending(e);
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // The server already has, or has not, the message; how it says goodbye changes nothing.
            }
        }
    }

    /** The finished octets, which are sent as they are, with the sender of the envelope. */
    private static final class EnvelopeMessage extends SMTPMessage {

        EnvelopeMessage(Session session, byte[] octets, String sender) throws MessagingException {
            super(session, new ByteArrayInputStream(octets));
            setEnvelopeFrom(sender);
        }

        @Override
        public void saveChanges() {
            saved = true;
        }
    }
}
