package org.dossierwerk.adapters.mail;

import java.time.Duration;

/**
 * How a mailbox is reached.
 *
 * @param folder in which answers and bounces arrive
 * @param timeout how long connecting and each answer may take
 */
public record Imap(
        String host, int port, Smtp.Security security, String user, String password, String folder, Duration timeout) {

    /** @throws IllegalArgumentException when a password would cross a network in clear, or a part is missing */
    public Imap {
        if (host.isBlank() || port < 1 || port > 65_535 || user.isBlank() || folder.isBlank()) {
            throw new IllegalArgumentException("Not a mailbox: " + user + "@" + host + ":" + port + "/" + folder);
        }
        if (security == Smtp.Security.NONE && !Loopback.is(host)) {
            throw new IllegalArgumentException("A mailbox on another machine is read only through TLS: " + host);
        }
        if (timeout.toMillis() < 1 || timeout.toMillis() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Not a time-out: " + timeout);
        }
    }

    /** A mailbox with the usual patience of a minute. */
    public static Imap at(String host, int port, Smtp.Security security, String user, String password, String folder) {
        return new Imap(host, port, security, user, password, folder, Duration.ofMinutes(1));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Imap[" + user + "@" + host + ":" + port + "/" + folder + " " + security + "]";
    }
}
