package org.dossierwerk.bootstrap.harness;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dossierwerk.application.testkit.leak.Canary;

/** What the mail server of a test received. */
public final class MailServer {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/welcome/([\\w-]+)");
    private static final long PATIENCE_MILLIS = 20_000;

    private final GreenMail server;

    MailServer(GreenMail server) {
        this.server = server;
    }

    /** Waits until so many messages have come in all. */
    public List<MimeMessage> await(int messages) {
        if (!server.waitForIncomingEmail(PATIENCE_MILLIS, messages)) {
            throw new AssertionError("Only " + server.getReceivedMessages().length + " of " + messages + " mails came");
        }
        return all();
    }

    public List<MimeMessage> all() {
        return Arrays.asList(server.getReceivedMessages());
    }

    /** The messages to an address, in the order in which they came. */
    public List<MimeMessage> to(String address) {
        return all().stream()
                .filter(message -> recipient(message).equals(address))
                .toList();
    }

    /** Waits until so many messages have come to that address, and gives the last of them. */
    public MimeMessage awaitTo(String address, int messages) {
        for (int all = all().size(); to(address).size() < messages; all = all().size()) {
            await(all + 1);
        }
        return to(address).get(messages - 1);
    }

    /** Waits for a one-time link to an address, and gives the token of the newest. */
    public String tokenTo(String address) {
        while (true) {
            int before = all().size();
            var tokens = to(address).stream()
                    .flatMap(message -> LINK.matcher(text(message)).results())
                    .map(found -> found.group(1))
                    .toList();
            if (!tokens.isEmpty()) {
                return Canary.learnt(tokens.get(tokens.size() - 1));
            }
            await(before + 1);
        }
    }

    public static String text(MimeMessage message) {
        return part(message, "text/plain").orElse("");
    }

    public static String html(MimeMessage message) {
        return part(message, "text/html").orElse("");
    }

    public static Optional<String> calendar(MimeMessage message) {
        return part(message, "text/calendar");
    }

    private static Optional<String> part(MimeMessage message, String type) {
        try {
            return find(message.getContent(), message.getContentType(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> find(Object content, String contentType, String type)
            throws IOException, MessagingException {
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                var found = find(part.getContent(), part.getContentType(), type);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        if (!contentType.toLowerCase(Locale.ROOT).startsWith(type)) {
            return Optional.empty();
        }
        return Optional.of(
                content instanceof String text
                        ? text
                        : new String(((InputStream) content).readAllBytes(), StandardCharsets.UTF_8));
    }

    private static String recipient(MimeMessage message) {
        try {
            return ((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0]).getAddress();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
