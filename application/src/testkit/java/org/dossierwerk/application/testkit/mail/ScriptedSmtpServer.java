package org.dossierwerk.application.testkit.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A mail server on loopback that fails where its script says, at one stage of every conversation or at random ones, and
 * remembers what it heard and what it stored. It serves any number of clients side by side.
 */
public final class ScriptedSmtpServer implements AutoCloseable {

    private static final int WAITING_CLIENTS = 200;

    private final ServerSocket socket;
    private final @Nullable SSLSocketFactory tls;
    private final boolean tlsFirst;
    private final Map<SmtpStage, SmtpFault> script = new ConcurrentHashMap<>();
    private final Map<String, String> recipients = new ConcurrentHashMap<>();
    private final List<String> heard = new ArrayList<>();
    private final List<TakenMail> taken = new ArrayList<>();
    private volatile @Nullable RandomCuts cuts;
    private int conversations;

    private ScriptedSmtpServer(@Nullable SSLSocketFactory tls, boolean tlsFirst) throws IOException {
        this.tls = tls;
        this.tlsFirst = tlsFirst;
        this.socket = new ServerSocket(0, WAITING_CLIENTS, InetAddress.getLoopbackAddress());
        background("scripted-smtp", this::listen);
    }

    /** Knows no TLS, or lost it on the way. */
    public static ScriptedSmtpServer plain() throws IOException {
        return new ScriptedSmtpServer(null, false);
    }

    /** Offers STARTTLS. */
    public static ScriptedSmtpServer offering(SSLSocketFactory tls) throws IOException {
        return new ScriptedSmtpServer(tls, false);
    }

    /** Speaks TLS from the first octet. */
    public static ScriptedSmtpServer speaking(SSLSocketFactory tls) throws IOException {
        return new ScriptedSmtpServer(tls, true);
    }

    /** From now on, each time a conversation comes to that stage. */
    public ScriptedSmtpServer on(SmtpStage stage, SmtpFault fault) {
        script.put(stage, fault);
        return this;
    }

    /** @param answer to that recipient only, such as {@code 550 no such user} */
    public ScriptedSmtpServer onRecipient(String address, String answer) {
        recipients.put(address, answer);
        return this;
    }

    /**
     * Cuts so many of the attempts to send a message, each at a stage drawn by lot.
     *
     * @param share from 0 to 1
     */
    public ScriptedSmtpServer cutting(double share, long seed) {
        cuts = new RandomCuts(share, seed);
        return this;
    }

    /** Does its work from now on. */
    public void behave() {
        script.clear();
        recipients.clear();
        cuts = null;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The commands, with {@code (TLS)} where a conversation went on encrypted. */
    public List<String> heard() {
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    /** The messages it stored, whether it said so or not, in that order. */
    public List<TakenMail> taken() {
        synchronized (taken) {
            return List.copyOf(taken);
        }
    }

    /** How many connections came. */
    public int conversations() {
        synchronized (heard) {
            return conversations;
        }
    }

    /** How many attempts were cut by lot. */
    public int cuts() {
        var drawn = cuts;
        return drawn == null ? 0 : drawn.cuts();
    }

    void hear(String command) {
        synchronized (heard) {
            heard.add(command);
        }
    }

    void store(TakenMail mail) {
        synchronized (taken) {
            taken.add(mail);
        }
    }

    /** What to do instead of the usual at that stage, unless it is a stage of chance. */
    Optional<SmtpFault> fault(SmtpStage stage) {
        return Optional.ofNullable(script.get(stage));
    }

    Optional<String> answerTo(String recipient) {
        return Optional.ofNullable(recipients.get(recipient));
    }

    /** The stage at which the next attempt is cut by lot, or null. */
    @Nullable SmtpStage draw(boolean fresh) {
        var drawn = cuts;
        return drawn == null ? null : drawn.next(fresh);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                background("scripted-smtp-" + client.getPort(), () -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        synchronized (heard) {
            conversations++;
        }
        try (client) {
            client.setTcpNoDelay(true);
            new SmtpDialogue(this, tls).hold(client, tlsFirst);
        } catch (IOException | UncheckedIOException hungUp) {
            // The client, the script or TLS ended it; what was stored is stored.
        }
    }

    private static void background(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
