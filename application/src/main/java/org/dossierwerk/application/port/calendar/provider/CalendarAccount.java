package org.dossierwerk.application.port.calendar.provider;

import java.net.URI;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Whose calendars they are, and what lets us in. */
public interface CalendarAccount {

    /** Of the link. */
    UUID id();

    /** Where the system is, as its owner typed it; null when there is only one of it ({@link Capability#ONE_SERVER}). */
    @Nullable
    URI server();

    /** The name the system knows the account by: a user name, or the address of a mailbox. */
    String user();

    /** What lets us in, in the provider's own form: the password as its owner typed it, or what {@link Consent#grant} gave. Never logged. */
    String secret();

    /**
     * Puts another secret in place. Of callers side by side only one exchanges, also when they are on different machines; the
     * others get what came of it (CAL-12).
     *
     * @param seen the secret that no longer lets us in
     * @param exchange makes the next secret of the present one; what it throws is passed on and changes nothing
     * @return the secret that holds now; when it differs from {@code seen} already, nothing was exchanged
     */
    String renew(String seen, UnaryOperator<String> exchange);
}
