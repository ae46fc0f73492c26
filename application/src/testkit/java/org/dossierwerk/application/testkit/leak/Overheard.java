package org.dossierwerk.application.testkit.leak;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is said on streams that say it to somebody else as well. */
final class Overheard {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    /** Says everything on that stream, and is overheard. */
    PrintStream on(PrintStream stream) {
        return new PrintStream(new Listening(stream), true, Charset.defaultCharset());
    }

    /** The lines said since it was last asked in which the {@link Canary} stands. */
    synchronized List<String> sung() {
        var text = said.toString(StandardCharsets.UTF_8);
        said.reset();
        return Canary.isIn(text) ? text.lines().filter(Canary::isIn).toList() : List.of();
    }

    private synchronized void hear(byte[] octets, int from, int length) {
        said.write(octets, from, length);
    }

    private final class Listening extends OutputStream {

        private final PrintStream stream;

        Listening(PrintStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int octet) {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int from, int length) {
            hear(octets, from, length);
            stream.write(octets, from, length);
        }

        @Override
        public void flush() {
            stream.flush();
        }
    }
}
