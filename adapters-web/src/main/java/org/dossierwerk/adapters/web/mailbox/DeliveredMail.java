package org.dossierwerk.adapters.web.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Mails that were delivered into a folder instead of to a server. A host that has such a folder provides one. */
public interface DeliveredMail {

    /** Newest first, at most so many. */
    List<Line> list(int limit);

    /** @param name as {@link #list} gave it; any other is not found */
    Optional<Message> read(String name);

    record Line(String name, String to, String subject, Instant at) {}

    /** @param calendar the iCalendar part, or empty */
    record Message(Line line, String from, String text, String html, String calendar) {}
}
