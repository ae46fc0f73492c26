package org.dossierwerk.application.testkit.calendar;

import java.net.URI;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.jspecify.annotations.Nullable;

/** An account whose secret is kept in memory; of callers side by side one renews it. */
public final class KeptAccount implements CalendarAccount {

    private final UUID id = UUID.randomUUID();
    private final @Nullable URI server;
    private final String user;
    private String secret;

    public KeptAccount(@Nullable URI server, String user, String secret) {
        this.server = server;
        this.user = user;
        this.secret = secret;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public @Nullable URI server() {
        return server;
    }

    @Override
    public String user() {
        return user;
    }

    @Override
    public synchronized String secret() {
        return secret;
    }

    /** Leave was given again. */
    public synchronized void reconnect(String with) {
        secret = with;
    }

    @Override
    public synchronized String renew(String seen, UnaryOperator<String> exchange) {
        if (secret.equals(seen)) {
            secret = exchange.apply(seen);
        }
        return secret;
    }
}
