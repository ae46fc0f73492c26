package org.dossierwerk.adapters.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.mail.Handover;
import org.dossierwerk.application.port.mail.Handover.Refused;
import org.dossierwerk.domain.shared.EmailAddress;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** One conversation with the server, in which one message after the other is handed over. */
final class SmtpConversation implements AutoCloseable {

    private final Line line;
    private int messages;
    private Instant lastUsed = Instant.MIN;

    private SmtpConversation(Line line) {
        this.line = line;
    }

    static SmtpConversation begin(Session session, Smtp smtp) {
        var line = new Line(session);
        try {
            line.connect(smtp.host(), smtp.port(), smtp.user(), smtp.password());
        } catch (MessagingException e) {
            throw SmtpFailure.whileConnecting(smtp, line.getLastReturnCode(), e);
        }
        return new SmtpConversation(line);
    }

    int messages() {
        return messages;
    }

    Instant lastUsed() {
        return lastUsed;
    }

    void usedAt(Instant now) {
        lastUsed = now;
    }

    /** Asks the server, which forgets at the same time what it may have heard of another message (RSET). */
    boolean goesOn() {
        return line.isConnected();
    }

    /**
     * @param hasTime whether the message can wait for the sake of a reader whom the server refuses only for now
     * @throws ProviderFailure when nobody has it or nobody knows; the conversation is then of no use any more
     */
    Handover hand(SMTPMessage message, List<EmailAddress> readers, boolean hasTime) {
        messages++;
        var left = new ArrayList<>(readers);
        var refused = new ArrayList<Refused>();
        while (true) {
            var failure = attempt(message, left);
            if (failure == null) {
                return new Handover(refused);
            }
            var now = SmtpRefusal.among(left, failure);
            if (now.isEmpty() || readers.size() == 1 || line.isAfterTheDot()) {
                throw SmtpFailure.whileSending(failure, line.isAfterTheDot());
            }
            if (hasTime && now.stream().anyMatch(SmtpRefusal::isPassing)) {
                throw SmtpFailure.ofReaders(ProviderFailure.Kind.TRY_AGAIN, now, failure);
            }
            now.forEach(one -> {
                left.remove(one.reader());
                refused.add(new Refused(one.reader(), one.reason()));
            });
            if (left.isEmpty()) {
                boolean passing = now.stream().anyMatch(SmtpRefusal::isPassing);
                throw SmtpFailure.ofReaders(
                        passing ? ProviderFailure.Kind.TRY_AGAIN : ProviderFailure.Kind.REJECTED, now, failure);
            }
        }
    }

    private @Nullable MessagingException attempt(SMTPMessage message, List<EmailAddress> readers) {
        try {
            line.sendMessage(message, addresses(readers));
            return null;
        } catch (MessagingException e) {
            return e;
        }
    }

    private static Address[] addresses(List<EmailAddress> readers) throws MessagingException {
        var addresses = new Address[readers.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = new InternetAddress(HeaderText.address(readers.get(i)), true);
        }
        return addresses;
    }

    /** Never fails: the server already has, or has not, the message; how it says goodbye changes nothing. */
    @Override
    public void close() {
        try {
            line.close();
        } catch (MessagingException e) {
            // It hung up first.
        }
    }

    /** Knows whether the end of the message was sent: from then on the server may have it. */
    private static final class Line extends SMTPTransport {

        private boolean afterTheDot;

        Line(Session session) {
            super(session, null);
        }

        boolean isAfterTheDot() {
            return afterTheDot;
        }

        @Override
        protected void mailFrom() throws MessagingException {
            afterTheDot = false;
            super.mailFrom();
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            afterTheDot = true;
            super.finishData();
        }
    }
}
