package org.dossierwerk.adapters.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dossierwerk.application.port.mail.HtmlCleaner;
import org.dossierwerk.application.port.mail.IncomingMail;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Reads messages from outside. Whatever they are made of, the answer comes soon and is small. */
final class IncomingReader {

    private static final int MOST_IDS = 30;
    private static final int MOST_ADDRESSES = 100;
    private static final int LONGEST_HEADER = 10_000;
    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>\\s]{1,250})>");
    private static final List<String> ADDRESSED =
            List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To", "Cc");
    private static final Set<String> TO_MANY = Set.of("bulk", "junk", "list", "auto_reply");

    private final Session session = Session.getInstance(new Properties());
    private final HtmlCleaner cleaner;
    private final String trusted;

    /** @param trusted the name under which the office's own server vouches for senders, or empty */
    IncomingReader(HtmlCleaner cleaner, String trusted) {
        this.cleaner = cleaner;
        this.trusted = trusted;
    }

    /** @param octets the message, or its beginning */
    IncomingMail read(String place, byte[] octets, Instant receivedAt) {
        try {
            return read(place, new MimeMessage(session, new ByteArrayInputStream(octets)), receivedAt);
        } catch (MessagingException | IOException | RuntimeException e) {
            return IncomingMail.unreadable(place, receivedAt, String.valueOf(e.getMessage()));
        }
    }

    private IncomingMail read(String place, MimeMessage message, Instant receivedAt)
            throws MessagingException, IOException {
        var from = from(message);
        var address = from == null ? null : address(from.getAddress());
        var parts = PartsRead.of(message);
        var own = ids(header(message, "Message-ID"));
        return new IncomingMail(
                place,
                own.isEmpty() ? place + "@mailbox.invalid" : own.get(0),
                answers(message),
                addressedTo(message),
                address,
                from == null || from.getPersonal() == null ? "" : from.getPersonal(),
                address != null && Vouching.of(message.getHeader("Authentication-Results"), trusted, address),
                isAutomatic(message),
                subject(message),
                parts.text(cleaner),
                parts.calendar(),
                parts.report(),
                receivedAt,
                "");
    }

    private static @Nullable InternetAddress from(MimeMessage message) throws MessagingException {
        var parsed = InternetAddress.parseHeader(header(message, "From"), false);
        return parsed.length == 1 ? parsed[0] : null;
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        var value = message.getHeader(name, ",");
        return value == null ? "" : value.substring(0, Math.min(value.length(), LONGEST_HEADER));
    }

    private static String subject(MimeMessage message) throws MessagingException, IOException {
        return MimeUtility.decodeText(MimeUtility.unfold(header(message, "Subject")));
    }

    /** What it answers, the nearest first: references are written from the first message to the last. */
    private static List<String> answers(MimeMessage message) throws MessagingException {
        var answers = new LinkedHashSet<>(ids(header(message, "In-Reply-To")));
        var references = new ArrayList<>(ids(header(message, "References")));
        for (int i = references.size() - 1; i >= 0; i--) {
            answers.add(references.get(i));
        }
        return answers.stream().limit(MOST_IDS).toList();
    }

    static List<String> ids(String header) {
        return MESSAGE_ID.matcher(header).results().map(found -> found.group(1)).toList();
    }

    private static Set<EmailAddress> addressedTo(MimeMessage message) throws MessagingException {
        var addresses = new LinkedHashSet<EmailAddress>();
        for (var name : ADDRESSED) {
            for (var parsed : InternetAddress.parseHeader(header(message, name), false)) {
                var address = address(parsed.getAddress());
                if (address != null && addresses.size() < MOST_ADDRESSES) {
                    addresses.add(address);
                }
            }
        }
        return addresses;
    }

    static @Nullable EmailAddress address(@Nullable String written) {
        try {
            return written == null ? null : EmailAddress.of(written);
        } catch (InvalidValue none) {
            return null;
        }
    }

    private static boolean isAutomatic(MimeMessage message) throws MessagingException {
        var submitted = header(message, "Auto-Submitted").strip().toLowerCase(Locale.ROOT);
        return !submitted.isEmpty() && !submitted.equals("no")
                || TO_MANY.contains(header(message, "Precedence").strip().toLowerCase(Locale.ROOT))
                || header(message, "Return-Path").strip().equals("<>")
                || message.isMimeType("multipart/report")
                || Stream.of("List-Id", "X-Autoreply", "X-Autorespond").anyMatch(name -> has(message, name));
    }

    private static boolean has(MimeMessage message, String name) {
        try {
            return message.getHeader(name) != null;
        } catch (MessagingException unreadable) {
            return false;
        }
    }
}
