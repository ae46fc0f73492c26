package org.dossierwerk.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * One connection that is kept, as a browser keeps one: a request, its whole answer, the next request. It does little by
 * itself, because it works on the processors that are measured; a packed answer is unpacked only when somebody reads it.
 */
final class Wire implements Closeable {

    private static final int PATIENCE_MILLIS = 180_000;
    /** A server ends a connection on which nothing is asked for a while; this is sooner. */
    private static final long LONGEST_REST_NANOS = 5_000_000_000L;

    private static final int BUFFER = 64 * 1024;
    private static final String BOUNDARY = "----a-boundary-that-no-generated-file-has";

    private final int port;
    private Socket socket;
    private InputStream in;
    private long answered = System.nanoTime();

    private Wire(int port) throws IOException {
        this.port = port;
        this.socket = connect(port);
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    static Wire to(int port) throws IOException {
        return new Wire(port);
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** @param headers by their names in lower case; of several with one name, the last */
    record Answer(int status, Map<String, String> headers, byte[] body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        String text() throws IOException {
            if (!"gzip".equals(header("content-encoding"))) {
                return new String(body, StandardCharsets.UTF_8);
            }
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    Answer get(String path, String headers) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\n" + common() + headers + "\r\n");
    }

    /** @param form already encoded */
    Answer post(String path, String headers, String form) throws IOException {
        var length = form.getBytes(StandardCharsets.UTF_8).length;
        return send("POST " + path + " HTTP/1.1\r\n" + common() + headers
                + "Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\nContent-Length: "
                + length + "\r\n\r\n" + form);
    }

    /** A form with one file in it, which is read while it is sent. */
    Answer send(String path, String headers, Map<String, String> fields, Path file) throws IOException {
        var begin = new StringBuilder();
        fields.forEach((name, value) -> begin.append(part(name, "")).append(value));
        begin.append(part("files", "; filename=\"" + file.getFileName() + "\"\r\nContent-Type: application/pdf"));
        var end = "\r\n--" + BOUNDARY + "--\r\n";
        ready();
        var out = socket.getOutputStream();
        write(
                out,
                "POST " + path + " HTTP/1.1\r\n" + common() + headers + "Sec-Fetch-Site: same-origin\r\n"
                        + "Content-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: "
                        + (begin.length() + Files.size(file) + end.length()) + "\r\n\r\n" + begin);
        Files.copy(file, out);
        write(out, end);
        return answer();
    }

    private static String part(String name, String more) {
        return "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String common() {
        return "Host: localhost:" + port + "\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\n";
    }

    private Answer send(String request) throws IOException {
        ready();
        write(socket.getOutputStream(), request);
        return answer();
    }

    private void ready() throws IOException {
        if (System.nanoTime() - answered > LONGEST_REST_NANOS) {
            reconnect();
        }
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        var headers = new LinkedHashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        var answer = new Answer(status, headers, body(status, headers));
        if ("close".equalsIgnoreCase(answer.header("connection"))) {
            reconnect();
        }
        answered = System.nanoTime();
        return answer;
    }

    /** A server ends a connection after so many requests. */
    private void reconnect() throws IOException {
        socket.close();
        socket = connect(port);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    private byte[] body(int status, Map<String, String> headers) throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks();
        }
        return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }

    private byte[] chunks() throws IOException {
        var whole = new ByteArrayOutputStream(32 * 1024);
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            whole.write(exactly(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private byte[] exactly(int size) throws IOException {
        var bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("The answer broke off");
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("The connection was closed");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
