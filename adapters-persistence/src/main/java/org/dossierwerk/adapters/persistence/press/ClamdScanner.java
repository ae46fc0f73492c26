package org.dossierwerk.adapters.persistence.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.file.VirusScanner;

/**
 * Asks ClamAV's daemon, by its INSTREAM command. Its {@code StreamMaxLength} and {@code MaxFileSize} must be at least 25 MB. Only a
 * plain yes or no counts; past its limits inside an archive it says yes unseen, which is why archives have limits of our own.
 */
public final class ClamdScanner implements VirusScanner {

    private static final int BLOCK = 64 * 1024;
    private static final int DEFAULT_PORT = 3310;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SocketAddress address;
    private final Duration patience;

    ClamdScanner(SocketAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /** @param address a path within this machine such as {@code /run/clamav/clamd.ctl}, or a host with or without a port */
    public static ClamdScanner at(String address) {
        return new ClamdScanner(parsed(address), PATIENCE);
    }

    private static SocketAddress parsed(String address) {
        if (address.startsWith("/")) {
            return UnixDomainSocketAddress.of(address);
        }
        int colon = address.lastIndexOf(':');
        return colon < 0
                ? new InetSocketAddress(address, DEFAULT_PORT)
                : new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    @Override
    public Verdict scan(InputStream bytes) {
        try (var connection = ClamdConnection.open(address, patience)) {
            return verdict(answer(connection, bytes));
        } catch (IOException failure) {
            throw new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "clamd: " + failure.getMessage(), failure);
        }
    }

    private static String answer(ClamdConnection connection, InputStream bytes) throws IOException {
        try {
            connection.write(ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
            for (var block = block(bytes); block.length > 0; block = block(bytes)) {
                connection.write(ByteBuffer.allocate(Integer.BYTES + block.length)
                        .putInt(block.length)
                        .put(block)
                        .flip());
            }
            connection.write(ByteBuffer.allocate(Integer.BYTES));
        } catch (IOException hungUp) {
            return reason(connection, hungUp);
        }
        return connection.answer();
    }

    /** One that has heard enough says why before it hangs up. */
    private static String reason(ClamdConnection connection, IOException hungUp) throws IOException {
        try {
            return connection.answer();
        } catch (IOException silent) {
            throw hungUp;
        }
    }

    private static byte[] block(InputStream bytes) {
        try {
            return bytes.readNBytes(BLOCK);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Verdict verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return new Clean();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return new Infected(answer.substring("stream: ".length(), answer.length() - " FOUND".length()));
        }
        var kind =
                answer.contains("size limit exceeded") ? ProviderFailure.Kind.REJECTED : ProviderFailure.Kind.TRY_AGAIN;
        throw new ProviderFailure(kind, "clamd: " + answer, null);
    }
}
