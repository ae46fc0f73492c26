package org.dossierwerk.adapters.calendar.caldav;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One request and its answer over a connection that is used for nothing else (RFC 9112). */
final class Wire {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_LINES = 200;

    private final Socket socket;
    private final InputStream in;
    private final long deadline;
    private final int largest;

    /** @param deadline by the machine's clock of nanoseconds, for all of the answer */
    Wire(Socket socket, long deadline, int largest) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(new InTime(socket.getInputStream()), 16 * 1024);
        this.deadline = deadline;
        this.largest = largest;
    }

    void write(String head, byte[] body) throws IOException {
        var out = socket.getOutputStream();
        var octets = new ByteArrayOutputStream(head.length() + body.length);
        octets.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        octets.writeBytes(body);
        out.write(octets.toByteArray());
        out.flush();
    }

    /** @throws DavHttp.TooLarge when there is more than anybody reads */
    DavHttp.Answer read() throws IOException {
        var status = STATUS.matcher(line());
        if (!status.matches()) {
            throw new IOException("Not an answer in HTTP");
        }
        int code = Integer.parseInt(status.group(1));
        var headers = headers();
        if (code / 100 == 1) {
            return read();
        }
        return new DavHttp.Answer(code, headers, body(code, headers));
    }

    private Map<String, List<String>> headers() throws IOException {
        var headers = new TreeMap<String, List<String>>();
        int count = 0;
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1 || ++count > MOST_LINES) {
                throw new IOException("Not the head of an answer in HTTP");
            }
            headers.computeIfAbsent(
                            line.substring(0, colon).strip().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return Collections.unmodifiableMap(headers);
    }

    private byte[] body(int status, Map<String, List<String>> headers) throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        var body = new ByteArrayOutputStream();
        var length = headers.get("content-length");
        if (headers.containsKey("transfer-encoding")) {
            chunks(body);
        } else if (length == null) {
            copy(body, Long.MAX_VALUE);
        } else {
            long announced = number(length.get(0), 10);
            if (copy(body, announced) < announced) {
                throw new EOFException("The answer ends too early");
            }
        }
        return body.toByteArray();
    }

    private void chunks(ByteArrayOutputStream body) throws IOException {
        for (long size = chunk(); size > 0; size = chunk()) {
            if (copy(body, size) < size || !line().isEmpty()) {
                throw new EOFException("The answer ends too early");
            }
        }
    }

    private long chunk() throws IOException {
        var line = line();
        int extension = line.indexOf(';');
        return number((extension < 0 ? line : line.substring(0, extension)).strip(), 16);
    }

    private static long number(String digits, int radix) throws IOException {
        try {
            long number = Long.parseLong(digits, radix);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException nonsense) {
            // Told below.
        }
        throw new IOException("Not a length: " + digits.length() + " characters");
    }

    private long copy(ByteArrayOutputStream body, long octets) throws IOException {
        var block = new byte[16 * 1024];
        long copied = 0;
        while (copied < octets) {
            int read = in.read(block, 0, (int) Math.min(block.length, octets - copied));
            if (read < 0) {
                break;
            }
            if (body.size() + read > largest) {
                throw new DavHttp.TooLarge();
            }
            body.write(block, 0, read);
            copied += read;
        }
        return copied;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0 || line.size() == LONGEST_LINE) {
                throw new EOFException("No answer in HTTP");
            }
            line.write(octet);
        }
        var text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** What a socket knows by itself is the time of one read, and a server may send an octet now and then for ever. */
    private final class InTime extends InputStream {

        private final InputStream source;

        InTime(InputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] block, int offset, int length) throws IOException {
            socket.setSoTimeout(DavHttp.millisUntil(deadline));
            return source.read(block, offset, length);
        }
    }
}
