package org.dossierwerk.adapters.web.mailbox;

import java.util.List;

/** What the pages of the mail folder show. */
public final class MailboxScreens {

    private MailboxScreens() {}

    public record Listing(List<Row> rows) {}

    public record Row(String href, String subject, String to, String when) {}

    /** @param body the address of the HTML part */
    public record Message(
            String subject, String from, String to, String when, String text, String body, String calendar) {}
}
