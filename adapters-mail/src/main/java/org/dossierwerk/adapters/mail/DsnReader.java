package org.dossierwerk.adapters.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dossierwerk.application.port.mail.DeliveryReport;
import org.dossierwerk.application.port.mail.DeliveryReport.Fate;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Gathers the parts of a delivery status notification (RFC 3464). */
final class DsnReader {

    private static final int MOST_RECIPIENTS = 50;

    private final List<Fate> fates = new ArrayList<>();
    private @Nullable String originalMessageId;

    /** Takes in the part that says what became of the message: a group about the message, and one for each recipient. */
    void status(byte[] part) throws MessagingException, IOException {
        var stream = new ByteArrayInputStream(part);
        while (stream.available() > 0 && fates.size() < MOST_RECIPIENTS) {
            var group = new InternetHeaders(stream);
            var action = line(group, "Action");
            if (!action.isEmpty()) {
                fates.add(new Fate(
                        recipient(group), action, line(group, "Status"), typed(line(group, "Diagnostic-Code"))));
            }
        }
    }

    /** Takes in the original message, or its headers. */
    void original(byte[] part) throws MessagingException {
        var ids = IncomingReader.ids(line(new InternetHeaders(new ByteArrayInputStream(part)), "Message-ID"));
        if (originalMessageId == null && !ids.isEmpty()) {
            originalMessageId = ids.get(0);
        }
    }

    /** Null when no server said what became of anything. */
    @Nullable
    DeliveryReport read() {
        return fates.isEmpty() ? null : new DeliveryReport(originalMessageId, fates);
    }

    /** As we wrote it, where the server remembers, else as it was in the end. */
    private static @Nullable EmailAddress recipient(InternetHeaders group) {
        return Stream.of("Original-Recipient", "Final-Recipient")
                .map(name -> IncomingReader.address(typed(line(group, name)).replaceAll("^<|>$", "")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String line(InternetHeaders headers, String name) {
        var value = headers.getHeader(name, ",");
        return value == null ? "" : value.replaceAll("\\s+", " ").strip();
    }

    /** What stands behind the type of a value, as in {@code smtp; 550 no such user}. */
    private static String typed(String value) {
        return value.replaceFirst("^[A-Za-z0-9-]+\\s*;\\s*", "");
    }
}
