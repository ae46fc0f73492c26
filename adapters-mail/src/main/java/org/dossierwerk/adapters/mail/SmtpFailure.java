package org.dossierwerk.adapters.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.EOFException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/** What an SMTP conversation that went wrong means for the message (RFC 5321 §4.2.1). */
final class SmtpFailure {

    /** Answers about us rather than about the message: sign in first, sign in differently, turn encryption on. */
    static final Set<Integer> ABOUT_ACCESS = Set.of(530, 534, 535, 538);

    /** The server ends the conversation, whatever it was about (RFC 5321 §3.8). */
    static final int CLOSING = 421;

    private SmtpFailure() {}

    /** Before a message was named, a lasting refusal is one of this office, not of the message. */
    static ProviderFailure whileConnecting(Smtp smtp, int lastCode, MessagingException e) {
        var chain = chain(e);
        boolean brokenOff = chain.stream().anyMatch(SmtpFailure::isBrokenOff);
        boolean lasting = lastCode >= 500
                || e instanceof AuthenticationFailedException && lastCode >= 200 && lastCode < 400
                || chain.stream().anyMatch(c -> c instanceof SSLException) && !brokenOff
                || refusesTls(smtp, chain, lastCode);
        return failure(lasting ? Kind.RECONNECT : Kind.TRY_AGAIN, "No mail server at " + smtp, e);
    }

    /** The server answered politely all the time, and still there is no TLS: it offers none, or not its own name. */
    private static boolean refusesTls(Smtp smtp, List<Throwable> chain, int lastCode) {
        boolean polite = lastCode >= 200 && lastCode < 300;
        return smtp.security() != Smtp.Security.NONE
                && polite
                && chain.stream().noneMatch(c -> c instanceof MailConnectException || isBrokenOff(c));
    }

    /**
     * @param afterTheDot whether the end of the message was sent; without a clear answer the server then has the message, or
     *     has it not
     */
    static ProviderFailure whileSending(MessagingException e, boolean afterTheDot) {
        int code = chain(e).stream().mapToInt(SmtpFailure::code).max().orElse(-1);
        if (ABOUT_ACCESS.contains(code)) {
            return failure(Kind.RECONNECT, "The mail server wants another sign-in", e);
        }
        if (afterTheDot && (code < 400 || code > 599)) {
            return failure(Kind.UNKNOWN, "The mail server may have the message, its answer was lost", e);
        }
        boolean closing = chain(e).stream().anyMatch(c -> code(c) == CLOSING);
        return failure(
                code >= 500 && !closing ? Kind.REJECTED : Kind.TRY_AGAIN,
                "The mail server did not take the message",
                e);
    }

    /** The server would take the message, but not for those readers. */
    static ProviderFailure ofReaders(Kind kind, List<SmtpRefusal> refusals, MessagingException e) {
        return new ProviderFailure(
                kind, "The mail server did not take the message for " + SmtpRefusal.inWords(refusals), e);
    }

    private static int code(Throwable e) {
        if (e instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (e instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return e instanceof SMTPSendFailedException send ? send.getReturnCode() : -1;
    }

    private static boolean isBrokenOff(Throwable e) {
        return e instanceof EOFException || e instanceof SocketException;
    }

    /** The failure and all that it stems from, by Jakarta Mail's own links and by Java's. */
    static List<Throwable> chain(Throwable e) {
        var chain = new ArrayList<Throwable>();
        collect(e, chain);
        return chain;
    }

    private static void collect(Throwable e, List<Throwable> chain) {
        if (e == null || chain.contains(e)) {
            return;
        }
        chain.add(e);
        if (e instanceof MessagingException m) {
            collect(m.getNextException(), chain);
        }
        collect(e.getCause(), chain);
    }

    private static ProviderFailure failure(Kind kind, String what, MessagingException e) {
        return new ProviderFailure(
                kind, what + ": " + String.valueOf(e.getMessage()).strip(), e);
    }
}
