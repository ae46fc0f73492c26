package org.dossierwerk.adapters.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** A mail server on loopback that misbehaves at one stage of the conversation, and remembers what it heard. */
final class ScriptedSmtpServer implements AutoCloseable {

    /** Hangs up instead of answering. */
    static final String CUT = "";

    /** When it answers. */
    enum Stage {
        BANNER,
        EHLO,
        STARTTLS,
        AUTH,
        MAIL,
        RCPT,
        DATA,
        IN_THE_BODY,
        FINAL_DOT,
        QUIT
    }

    private final ServerSocket socket;
    private final Map<Stage, String> script = new ConcurrentHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> stored = new CopyOnWriteArrayList<>();
    private final @Nullable SSLSocketFactory tls;

    ScriptedSmtpServer(@Nullable SSLSocketFactory tls) throws IOException {
        this.tls = tls;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    ScriptedSmtpServer on(Stage stage, String answer) {
        script.put(stage, answer);
        return this;
    }

    /** Behaves from now on. */
    void behave() {
        script.clear();
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> heard() {
        return heard;
    }

    /** The messages it took, whether it said so or not. */
    List<String> stored() {
        return stored;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                converse(client, true);
            } catch (IOException | UncheckedIOException e) {
                // The client or the script hung up; the next one is served.
            }
        }
    }

    private void converse(Socket client, boolean greet) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
        if (greet && !answer(client, Stage.BANNER, "220 scripted")) {
            return;
        }
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            var verb = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            boolean goesOn = switch (verb) {
                case "EHLO" -> answer(client, Stage.EHLO, offer(client));
                case "AUTH" -> answer(client, Stage.AUTH, "235 welcome");
                case "MAIL" -> answer(client, Stage.MAIL, "250 ok");
                case "RCPT" -> answer(client, Stage.RCPT, "250 ok");
                case "DATA" -> answer(client, Stage.DATA, "354 go on") && body(client, in);
                case "STARTTLS" -> answer(client, Stage.STARTTLS, "220 go on") && secure(client);
                case "QUIT" -> answer(client, Stage.QUIT, "221 bye") && false;
                default -> answer(client, "250 ok");
            };
            if (!goesOn) {
                return;
            }
        }
    }

    private String offer(Socket client) {
        return tls != null && !(client instanceof SSLSocket)
                ? "250-scripted\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN"
                : "250-scripted\r\n250 AUTH PLAIN LOGIN";
    }

    private boolean secure(Socket client) throws IOException {
        if (tls != null) {
            var secured = (SSLSocket) tls.createSocket(client, null, client.getPort(), false);
            secured.setUseClientMode(false);
            secured.startHandshake();
            heard.add("(TLS)");
            converse(secured, false);
        }
        return false;
    }

    private boolean body(Socket client, BufferedReader in) throws IOException {
        if (script.getOrDefault(Stage.DATA, "354").startsWith("3")) {
            var text = new StringBuilder();
            for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                text.append(line).append("\r\n");
                if (text.length() > 200 && CUT.equals(script.get(Stage.IN_THE_BODY))) {
                    return false;
                }
            }
            stored.add(text.toString());
            return answer(client, Stage.FINAL_DOT, "250 taken");
        }
        return true;
    }

    private boolean answer(Socket client, Stage stage, String usual) throws IOException {
        var answer = script.getOrDefault(stage, usual);
        return !answer.equals(CUT) && answer(client, answer);
    }

    private static boolean answer(Socket client, String text) throws IOException {
        client.getOutputStream().write((text + "\r\n").getBytes(ISO_8859_1));
        client.getOutputStream().flush();
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
