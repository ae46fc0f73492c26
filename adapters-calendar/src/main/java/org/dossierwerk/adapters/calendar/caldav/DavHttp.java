package org.dossierwerk.adapters.calendar.caldav;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;

/**
 * Requests that end: within a time, with so much of an answer, and nowhere else than asked. Each has a connection of its own to
 * an address that was judged before. The client of the JDK looks the name up once more, where it may by then lead elsewhere, and
 * uses connections again that a server of HTTP/1.0 has closed.
 */
final class DavHttp {

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final Set<String> READING = Set.of("GET", "OPTIONS", "PROPFIND", "REPORT");

    private final DavAddresses addresses;
    private final SSLSocketFactory tls;
    private final Duration patience;

    DavHttp(DavAddresses addresses, SSLSocketFactory tls, Duration patience) {
        this.addresses = addresses;
        this.tls = tls;
        this.patience = patience;
    }

    /** @param headers by their names in small letters */
    record Answer(int status, Map<String, List<String>> headers, byte[] body) {

        Answer as(int other) {
            return new Answer(other, headers, body);
        }

        boolean isDone() {
            return status / 100 == 2;
        }

        /** Some servers fold lines within a character, which only shows before octets become text. */
        String iCalendar() {
            var unfolded = new String(body, StandardCharsets.ISO_8859_1).replaceAll("\r?\n[ \t]", "");
            return new String(unfolded.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }

        List<String> all(String header) {
            return headers.getOrDefault(header.toLowerCase(Locale.ROOT), List.of());
        }

        /** The first of that name, or empty. */
        String header(String name) {
            return all(name).stream().findFirst().orElse("");
        }
    }

    /** Larger than anybody reads. */
    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("Too large", null, false, false);
        }
    }

    DavAddresses addresses() {
        return addresses;
    }

    /**
     * @throws ProviderFailure TRY_AGAIN when the request went nowhere or only asked for something, UNKNOWN when nobody knows
     *     whether it was carried out, REJECTED when it may not go there, RECONNECT when somebody else answers there
     * @throws TooLarge instead of an answer that is
     */
    Answer send(String method, URI address, Map<String, String> headers, String body) {
        var judged = addresses.require(address);
        long deadline = System.nanoTime() + patience.toNanos();
        var octets = body.getBytes(StandardCharsets.UTF_8);
        var head = head(method, address, headers, octets.length);
        try (var socket = connected(judged, address, deadline)) {
            return exchange(new Wire(socket, deadline, LARGEST), head, octets);
        } catch (IOException e) {
            var kind = READING.contains(method) ? Kind.TRY_AGAIN : Kind.UNKNOWN;
            throw new ProviderFailure(kind, "No answer from the calendar server: " + e.getMessage(), e);
        }
    }

    /** A server that has heard enough may answer and close before it was told everything. */
    private static Answer exchange(Wire wire, String head, byte[] body) throws IOException {
        try {
            wire.write(head, body);
        } catch (IOException interrupted) {
            try {
                return wire.read();
            } catch (IOException nothing) {
                interrupted.addSuppressed(nothing);
                throw interrupted;
            }
        }
        return wire.read();
    }

    private Socket connected(List<InetAddress> judged, URI address, long deadline) {
        boolean encrypted = "https".equalsIgnoreCase(address.getScheme());
        int port = address.getPort() < 0 ? encrypted ? 443 : 80 : address.getPort();
        IOException last = new IOException("No address");
        for (var one : judged) {
            try {
                var socket = connected(new InetSocketAddress(one, port), deadline);
                return encrypted ? encrypted(socket, address.getHost(), port, deadline) : socket;
            } catch (SSLHandshakeException stranger) {
                throw new ProviderFailure(
                        Kind.RECONNECT,
                        "Not the calendar server it should be: " + Stranger.words(stranger, address.getHost()),
                        stranger);
            } catch (IOException unreachable) {
                last = unreachable;
            }
        }
        throw new ProviderFailure(Kind.TRY_AGAIN, "The calendar server is not reached: " + last.getMessage(), last);
    }

    private static Socket connected(InetSocketAddress there, long deadline) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(there, Math.min((int) TO_CONNECT.toMillis(), millisUntil(deadline)));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private Socket encrypted(Socket plain, String host, int port, long deadline) throws IOException {
        try {
            plain.setSoTimeout(millisUntil(deadline));
            var socket = (SSLSocket) tls.createSocket(plain, host, port, true);
            var parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return socket;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private static String head(String method, URI address, Map<String, String> headers, int length) {
        var path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        var head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(address.getRawAuthority()).append("\r\nConnection: close\r\n");
        head.append("Content-Length: ").append(length).append("\r\n");
        headers.forEach((name, value) ->
                head.append(name).append(": ").append(oneLine(value)).append("\r\n"));
        return head.append("\r\n").toString();
    }

    /** Values that a server told, such as tags, come back in our requests. */
    private static String oneLine(String value) {
        if (value.chars().anyMatch(c -> c < ' ' || c > 0xff)) {
            throw new ProviderFailure(Kind.REJECTED, "The calendar server tells what cannot be told back to it", null);
        }
        return value;
    }

    /** @throws SocketTimeoutException when there is no time left */
    static int millisUntil(long deadline) throws SocketTimeoutException {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
            throw new SocketTimeoutException("It takes too long");
        }
        return (int) Math.min(left, Integer.MAX_VALUE);
    }
}
