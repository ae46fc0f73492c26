package org.dossierwerk.adapters.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossierwerk.application.testkit.mail.TestTls;

/** Stands before a server that speaks in clear, with a certificate of a test's own. */
final class TlsDoor implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger entered = new AtomicInteger();
    private final TestTls tls;
    private final int behind;

    TlsDoor(TestTls tls, int behind) throws IOException {
        this.tls = tls;
        this.behind = behind;
        threads.execute(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    /** How many said anything to the server behind it. */
    int entered() {
        return entered.get();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                var visitor = door.accept();
                threads.execute(() -> lead(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void lead(Socket visitor) {
        try (var secure = tls.serverSide().createSocket(visitor, null, true);
                var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            threads.execute(() -> carry(server, secure));
            int first = secure.getInputStream().read();
            if (first >= 0) {
                entered.incrementAndGet();
                server.getOutputStream().write(first);
                secure.getInputStream().transferTo(server.getOutputStream());
            }
        } catch (IOException refused) {
            // the visitor did not trust the certificate, or went away
        }
    }

    private static void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.close();
        } catch (IOException gone) {
            // one of both has closed
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
