package org.dossierwerk.bootstrap.hostile;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.dossierwerk.bootstrap.harness.HttpVisitor;
import org.dossierwerk.bootstrap.harness.MultipartForm;

/** A form with files, sent by hand: with any length that is claimed, in pieces, and not always to its end. */
final class RawUpload implements AutoCloseable {

    private static final int PATIENCE = 30_000;

    private final Socket socket;

    /** @param length the header that says how much follows */
    RawUpload(URI address, HttpVisitor visitor, String path, String length) throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(PATIENCE);
        send("POST " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nCookie: " + visitor.cookies()
                + "\r\nX-CSRF-TOKEN: " + visitor.csrf() + "\r\nContent-Type: " + new MultipartForm().contentType()
                + "\r\n" + length + "\r\n\r\n");
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE);
    }

    /** @param most where it breaks off */
    void send(byte[] bytes, int most) throws IOException {
        socket.getOutputStream().write(bytes, 0, Math.min(most, bytes.length));
        socket.getOutputStream().flush();
    }

    /** Whether the server has begun to answer. */
    boolean answered() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** What it says, as far as it does before it waits for more or hangs up. */
    String answer() throws IOException {
        var answer = new StringBuilder();
        var bytes = new byte[8192];
        socket.setSoTimeout(PATIENCE);
        try {
            for (int read; (read = socket.getInputStream().read(bytes)) > 0; ) {
                answer.append(new String(bytes, 0, read, StandardCharsets.UTF_8));
                if (answer.indexOf("</html>") > 0) {
                    break;
                }
            }
        } catch (SocketException hungUp) {
            answer.append("\n[hung up]");
        }
        return answer.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
