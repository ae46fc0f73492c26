package org.dossierwerk.adapters.calendar.caldav;

import java.util.HashSet;
import java.util.Set;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/** By which addresses the owner of an account is invited. The server is asked when it first matters, and once. */
final class Owner {

    private final CalendarAccount account;
    private final DavSession dav;
    private @Nullable Set<EmailAddress> known;

    /** @param known when somebody asked before */
    Owner(CalendarAccount account, DavSession dav, @Nullable Set<EmailAddress> known) {
        this.account = account;
        this.dav = dav;
        this.known = known;
    }

    @Nullable
    Set<EmailAddress> known() {
        return known;
    }

    /** Those that the server tells, and the account's name if it is one. */
    Set<EmailAddress> addresses() {
        var told = known;
        if (told == null) {
            told = new HashSet<>(new Discovery(dav).addresses());
            try {
                told.add(EmailAddress.of(account.user()));
            } catch (InvalidValue name) {
                // The server's addresses are all there are.
            }
            known = told;
        }
        return told;
    }
}
