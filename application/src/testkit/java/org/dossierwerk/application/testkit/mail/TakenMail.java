package org.dossierwerk.application.testkit.mail;

import java.util.List;

/**
 * A message that a server stored.
 *
 * @param sender of the envelope
 * @param recipients of the envelope
 * @param content as it came, without the dots that SMTP adds; one character for each octet
 * @param acknowledged whether the server said at once that it has it
 * @param encrypted whether it came through TLS
 */
public record TakenMail(
        String sender, List<String> recipients, String content, boolean acknowledged, boolean encrypted) {

    public TakenMail {
        recipients = List.copyOf(recipients);
    }

    /** Without angle brackets; empty when it has none. */
    public String messageId() {
        var begin = "Message-ID: <";
        return content.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.startsWith(begin))
                .map(line -> line.substring(begin.length()).replace(">", "").strip())
                .findFirst()
                .orElse("");
    }
}
