package org.dossierwerk.adapters.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the office's mail server.
 *
 * @param user or null when the server asks for none; then there is no password either
 * @param connectTimeout how long a connection may take to come about
 * @param answerTimeout how long the server may think about each command; RFC 5321 §4.5.3.2.6 grants ten minutes after the
 *     final dot
 */
public record Smtp(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password,
        Duration connectTimeout,
        Duration answerTimeout) {

    private static final Pattern ADDRESS_LITERAL = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** How the way to the server is protected. Nothing ever falls back to less. */
    public enum Security {
        /** Begins in clear and is refused unless the server turns TLS on; usually port 587. */
        STARTTLS_REQUIRED,
        /** TLS from the first octet; usually port 465. */
        IMPLICIT_TLS,
        /** In clear; only to a server on this machine. */
        NONE
    }

    /** @throws IllegalArgumentException when mail or a password would cross a network in clear, or a part is missing */
    public Smtp {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("Not a mail server: " + host + ":" + port);
        }
        if (security == Security.NONE && !isLoopback(host)) {
            throw new IllegalArgumentException("Mail goes to another machine only through TLS: " + host);
        }
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException("A user of the mail server has a password, and the other way round");
        }
        requirePositive(connectTimeout);
        requirePositive(answerTimeout);
    }

    /** A server with the usual patience: 20 seconds to connect, ten minutes for an answer. */
    public static Smtp at(String host, int port, Security security, @Nullable String user, @Nullable String password) {
        return new Smtp(host, port, security, user, password, Duration.ofSeconds(20), Duration.ofMinutes(10));
    }

    private static void requirePositive(Duration timeout) {
        if (timeout.toMillis() < 1 || timeout.toMillis() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Not a time-out: " + timeout);
        }
    }

    /** Decided without a name server, which could be made to lie. */
    static boolean isLoopback(String host) {
        try {
            return host.equalsIgnoreCase("localhost")
                    || ADDRESS_LITERAL.matcher(host).matches()
                            && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Smtp[" + (user == null ? "" : user + "@") + host + ":" + port + " " + security + "]";
    }
}
