package org.dossierwerk.adapters.mail;

import jakarta.mail.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.net.ssl.SSLSocketFactory;
import org.dossierwerk.application.port.mail.Handover;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.jspecify.annotations.Nullable;

/**
 * Hands messages to an SMTP server. A conversation that breaks off before the end of a message leaves nobody with it; one that
 * breaks off after the final dot is of unknown outcome, and a further attempt carries the same message id: the receiver may
 * then see the message twice, but never none of it (RELIABILITY D4).
 *
 * <p>A reader whom the server refuses only for now holds the others back for half an hour, in which greylisting passes; after
 * that the others have the message without that one.
 */
public final class SmtpTransport implements MailTransport, AutoCloseable {

    /** Many servers end a conversation after a hundred messages. */
    private static final int MOST_MESSAGES = 50;

    private static final Duration PATIENCE_WITH_ONE_READER = Duration.ofMinutes(30);

    private final Smtp smtp;
    private final Session session;
    private final Duration keep;
    private final Clock clock;
    private final MimeWriter mime = new MimeWriter();
    private final Deque<SmtpConversation> idle = new ConcurrentLinkedDeque<>();

    private SmtpTransport(Smtp smtp, Duration keep, @Nullable SSLSocketFactory trust, Clock clock) {
        this.smtp = smtp;
        this.keep = keep;
        this.clock = clock;
        this.session = Session.getInstance(properties(smtp, trust));
    }

    /** Each message in a conversation of its own. */
    public static SmtpTransport to(Smtp smtp) {
        return new SmtpTransport(smtp, Duration.ZERO, null, Clock.systemUTC());
    }

    /**
     * Goes on with the next message where the last conversation stopped, which spares TLS and signing in. No more conversations
     * are kept than threads ever sent at once.
     *
     * @param keep how long a conversation stays open with nothing to say; {@link #closeIdle} looks
     */
    public static SmtpTransport keepingOpen(Smtp smtp, Duration keep) {
        return new SmtpTransport(smtp, keep, null, Clock.systemUTC());
    }

    /** @param trust decides which certificates are trusted, in place of those Java trusts */
    static SmtpTransport to(Smtp smtp, SSLSocketFactory trust) {
        return new SmtpTransport(smtp, Duration.ZERO, trust, Clock.systemUTC());
    }

    /** @param clock that tells how old a message is, and how long a conversation was idle */
    static SmtpTransport at(Smtp smtp, Duration keep, @Nullable SSLSocketFactory trust, Clock clock) {
        return new SmtpTransport(smtp, keep, trust, clock);
    }

    @Override
    public Handover send(OutgoingMail mail) {
        var message = mime.message(mail);
        var readers = MimeWriter.readers(mail);
        boolean hasTime = clock.instant().isBefore(mail.writtenAt().plus(PATIENCE_WITH_ONE_READER));
        var conversation = conversation();
        boolean usable = false;
        try {
            var handover = conversation.hand(message, readers, hasTime);
            usable = true;
            return handover;
        } finally {
            if (usable && !keep.isZero() && conversation.messages() < MOST_MESSAGES) {
                conversation.usedAt(clock.instant());
                idle.push(conversation);
            } else {
                conversation.close();
            }
        }
    }

    /** The one used last, if the server still holds it, or a new one. */
    private SmtpConversation conversation() {
        for (var kept = idle.poll(); kept != null; kept = idle.poll()) {
            if (!isStale(kept) && kept.goesOn()) {
                return kept;
            }
            kept.close();
        }
        return SmtpConversation.begin(session, smtp);
    }

    private boolean isStale(SmtpConversation kept) {
        return kept.lastUsed().plus(keep).isBefore(clock.instant());
    }

    /** Says goodbye where nothing was said for too long. Somebody calls this now and then. */
    public void closeIdle() {
        for (var kept = idle.peekLast(); kept != null && isStale(kept); kept = idle.peekLast()) {
            if (idle.remove(kept)) {
                kept.close();
            }
        }
    }

    /** Says goodbye wherever nothing is being sent. */
    @Override
    public void close() {
        for (var kept = idle.poll(); kept != null; kept = idle.poll()) {
            kept.close();
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
        p.put("mail.smtp.userset", "true");
        p.put("mail.smtp.socketFactory", new PromptSockets());
        p.put("mail.smtp.socketFactory.fallback", "false");
        p.put("mail.smtp.noop.strict", "true");
        if (trust != null) {
            p.put("mail.smtp.ssl.socketFactory", trust);
        }
        return p;
    }
}
