package org.dossierwerk.adapters.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.dossierwerk.application.port.mail.DeliveryReport;
import org.dossierwerk.application.port.mail.HtmlCleaner;
import org.jspecify.annotations.Nullable;

/** What is of interest among the parts of a message, the first of each kind; the rest is not even decoded. */
final class PartsRead {

    private static final int DEEPEST = 8;
    private static final int MOST = 60;
    private static final int LONGEST = 200_000;

    private @Nullable String plain;
    private @Nullable String html;
    private @Nullable String calendar;
    private DsnReader report = new DsnReader();
    private int seen;

    private PartsRead() {}

    /** @throws MessagingException when it is no message, or a heap of parts that no person sends */
    static PartsRead of(Part message) throws MessagingException, IOException {
        var parts = new PartsRead();
        parts.read(message, 0);
        return parts;
    }

    static MessagingException tooMany() {
        return new MessagingException("More parts than anybody sends");
    }

    String text(HtmlCleaner cleaner) {
        if (plain != null) {
            return plain;
        }
        return html == null ? "" : cleaner.clean(html).text();
    }

    @Nullable
    String calendar() {
        return calendar;
    }

    @Nullable
    DeliveryReport report() {
        return report.read();
    }

    private void read(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++seen > MOST) {
            throw tooMany();
        }
        var type = type(part);
        if (type.match("multipart/*")) {
            var several = new FewParts(part.getDataHandler().getDataSource(), MOST - seen);
            for (int i = 0; i < several.getCount(); i++) {
                read(several.getBodyPart(i), depth + 1);
            }
        } else if (type.match("message/delivery-status")) {
            report.status(beginning(part));
        } else if (type.match("message/rfc822") || type.match("text/rfc822-headers")) {
            report.original(beginning(part));
        } else if (calendar == null && (type.match("text/calendar") || type.match("application/ics"))) {
            calendar = content(part, type);
        } else if (!Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            readText(part, type);
        }
    }

    private void readText(Part part, ContentType type) throws MessagingException, IOException {
        if (plain == null && type.match("text/plain")) {
            plain = content(part, type);
        } else if (html == null && type.match("text/html")) {
            html = content(part, type);
        }
    }

    /** A part whose type cannot be read is a file to us. */
    private static ContentType type(Part part) throws MessagingException {
        try {
            var written = part.getContentType();
            return new ContentType(written == null ? "text/plain" : written);
        } catch (ParseException unreadable) {
            return new ContentType("application", "octet-stream", null);
        }
    }

    private static byte[] beginning(Part part) throws MessagingException, IOException {
        try (var stream = part.getInputStream()) {
            return stream.readNBytes(LONGEST);
        }
    }

    private static String content(Part part, ContentType type) throws MessagingException, IOException {
        return new String(beginning(part), charset(type.getParameter("charset")));
    }

    private static Charset charset(@Nullable String name) {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
