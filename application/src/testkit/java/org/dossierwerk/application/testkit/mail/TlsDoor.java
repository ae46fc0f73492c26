package org.dossierwerk.application.testkit.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLSocket;

/** Stands before a server that speaks in clear, with a certificate of a test's own. */
public final class TlsDoor implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger entered = new AtomicInteger();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final TestTls tls;
    private final int behind;

    public TlsDoor(TestTls tls, int behind) throws IOException {
        this.tls = tls;
        this.behind = behind;
        threads.execute(this::open);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How many said anything to the server behind it. */
    public int entered() {
        return entered.get();
    }

    /** By which names those who said anything asked for the server, as the TLS extension tells them. */
    public List<String> asked() {
        return List.copyOf(asked);
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
        try (var secure = (SSLSocket) tls.serverSide().createSocket(visitor, null, true);
                var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            threads.execute(() -> carry(server, secure));
            int first = secure.getInputStream().read();
            if (first >= 0) {
                entered.incrementAndGet();
                ((ExtendedSSLSession) secure.getSession())
                        .getRequestedServerNames()
                        .forEach(name -> asked.add(new String(name.getEncoded(), StandardCharsets.US_ASCII)));
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
