package org.dossierwerk.adapters.persistence.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection to clamd on which nothing waits for ever, be it over the network or within the machine. */
final class ClamdConnection implements AutoCloseable {

    private static final int LONGEST_ANSWER = 4_096;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final long patience;

    private ClamdConnection(SocketChannel channel, Duration patience) throws IOException {
        this.channel = channel;
        this.selector = Selector.open();
        this.key = channel.register(selector, 0);
        this.patience = patience.toMillis();
    }

    static ClamdConnection open(SocketAddress address, Duration patience) throws IOException {
        var channel = address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
        try {
            channel.configureBlocking(false);
            var connection = new ClamdConnection(channel, patience);
            if (!channel.connect(address)) {
                connection.await(SelectionKey.OP_CONNECT);
                channel.finishConnect();
            }
            return connection;
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure instanceof IOException io ? io : new IOException("No such address: " + address, failure);
        }
    }

    private void await(int operation) throws IOException {
        key.interestOps(operation);
        if (selector.select(patience) == 0) {
            throw new SocketTimeoutException("clamd does not answer");
        }
        selector.selectedKeys().clear();
    }

    void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE);
            }
        }
    }

    /** Until it is complete or the other end has nothing more to say. */
    String answer() throws IOException {
        var answer = new ByteArrayOutputStream();
        var buffer = ByteBuffer.allocate(512);
        while (answer.size() < LONGEST_ANSWER) {
            int read = channel.read(buffer.clear());
            if (read < 0) {
                break;
            }
            if (read == 0) {
                await(SelectionKey.OP_READ);
            }
            for (int i = 0; i < read; i++) {
                if (buffer.get(i) == 0) {
                    return answer.toString(StandardCharsets.UTF_8);
                }
                answer.write(buffer.get(i));
            }
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }
}
