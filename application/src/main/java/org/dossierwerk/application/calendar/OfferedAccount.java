package org.dossierwerk.application.calendar;

import java.net.URI;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.jspecify.annotations.Nullable;

/** An account with what somebody typed, before it is linked. */
record OfferedAccount(UUID id, @Nullable URI server, String user, String secret) implements CalendarAccount {

    /** What was typed cannot be exchanged. */
    @Override
    public String renew(String seen, UnaryOperator<String> exchange) {
        return secret;
    }

    /** Names nobody's secret. */
    @Override
    public String toString() {
        return "OfferedAccount[" + id + "]";
    }
}
