package org.dossierwerk.application.testkit.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** One conversation of the server with one client, from the connection to its end. */
final class SmtpDialogue {

    /** Octets of a message that come before it is cut. */
    private static final int HALF = 200;

    private static final byte[] GARBAGE = {0, (byte) 0xff, (byte) 0x80, 'h', 'm', '\r', '\n'};

    private final ScriptedSmtpServer server;
    private final @Nullable SSLSocketFactory tls;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";
    private boolean firstMessage = true;
    private @Nullable SmtpStage cut;

    SmtpDialogue(ScriptedSmtpServer server, @Nullable SSLSocketFactory tls) {
        this.server = server;
        this.tls = tls;
    }

    void hold(Socket client, boolean tlsFirst) throws IOException {
        cut = server.draw(true);
        if (isCut(SmtpStage.CONNECT)) {
            return;
        }
        var socket = tlsFirst && tls != null ? secured(client, tls) : client;
        if (answer(socket, SmtpStage.BANNER, "220 scripted")) {
            converse(socket);
        }
    }

    private void converse(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            server.hear(line);
            var verb = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            boolean goesOn = switch (verb) {
                case "EHLO" -> answer(client, SmtpStage.EHLO, offer(client));
                case "AUTH" -> answer(client, SmtpStage.AUTH, "235 welcome");
                case "STARTTLS" -> answer(client, SmtpStage.STARTTLS, "220 go on") && goOnSecured(client);
                case "MAIL" -> begin(client, line);
                case "RCPT" -> recipient(client, line);
                case "DATA" -> data(client, in);
                case "QUIT" -> answer(client, SmtpStage.QUIT, "221 bye") && false;
                default -> say(client, "250 ok");
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

    /** Forgets what was said in clear (RFC 3207 §4.2), and ends the conversation in clear. */
    private boolean goOnSecured(Socket client) throws IOException {
        if (tls != null) {
            var secured = secured(client, tls);
            server.hear("(TLS)");
            converse(secured);
        }
        return false;
    }

    private static SSLSocket secured(Socket client, SSLSocketFactory tls) throws IOException {
        var secured = (SSLSocket) tls.createSocket(client, null, client.getPort(), false);
        secured.setUseClientMode(false);
        secured.startHandshake();
        return secured;
    }

    private boolean begin(Socket client, String line) throws IOException {
        if (!firstMessage) {
            cut = server.draw(false);
        }
        firstMessage = false;
        sender = address(line);
        recipients.clear();
        return answer(client, SmtpStage.MAIL, "250 ok");
    }

    private boolean recipient(Socket client, String line) throws IOException {
        var address = address(line);
        var own = server.answerTo(address);
        if (own.isPresent()) {
            return say(client, own.get());
        }
        recipients.add(address);
        return answer(client, SmtpStage.RCPT, "250 ok");
    }

    private static String address(String line) {
        int begin = line.indexOf('<');
        int end = line.indexOf('>');
        return begin < 0 || end < begin ? "" : line.substring(begin + 1, end);
    }

    private boolean data(Socket client, BufferedReader in) throws IOException {
        if (!answer(client, SmtpStage.DATA, "354 go on")) {
            return false;
        }
        if (server.fault(SmtpStage.DATA).filter(SmtpFault::isRefusal).isPresent()) {
            return true;
        }
        var content = body(in);
        if (content == null) {
            return false;
        }
        var ending = server.fault(SmtpStage.FINAL_DOT);
        if (ending.filter(SmtpFault::isRefusal).isEmpty()) {
            boolean acknowledged = cut != SmtpStage.FINAL_DOT
                    && ending.filter(fault -> fault.kind() != SmtpFault.Kind.ANSWER)
                            .isEmpty();
            server.store(new TakenMail(sender, recipients, content, acknowledged, client instanceof SSLSocket));
        }
        return answer(client, SmtpStage.FINAL_DOT, "250 taken") && !isCut(SmtpStage.AFTER_THE_ANSWER);
    }

    /** The message without the dots of the protocol, or null when it was cut. */
    private @Nullable String body(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        boolean halfWay = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                return text.toString();
            }
            text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            if (!halfWay && text.length() > HALF) {
                halfWay = true;
                if (isCut(SmtpStage.IN_THE_BODY)) {
                    return null;
                }
            }
        }
        return null;
    }

    /** Whether the conversation ends here; a pause is made on the way. */
    private boolean isCut(SmtpStage stage) throws IOException {
        var fault = server.fault(stage).orElse(null);
        if (fault != null && fault.kind() == SmtpFault.Kind.LATE) {
            pause(fault.pause());
        }
        return cut == stage || fault != null && fault.kind() == SmtpFault.Kind.CUT;
    }

    /** @return whether the conversation goes on */
    private boolean answer(Socket client, SmtpStage stage, String usual) throws IOException {
        if (cut == stage) {
            return false;
        }
        var fault = server.fault(stage);
        if (fault.isEmpty()) {
            return say(client, usual);
        }
        switch (fault.get().kind()) {
            case CUT:
                return false;
            case GARBAGE:
                client.getOutputStream().write(GARBAGE);
                client.getOutputStream().flush();
                return false;
            case ANSWER:
                return say(client, fault.get().text()) && !fault.get().text().startsWith("421");
            case LATE:
                pause(fault.get().pause());
                return say(client, usual);
            default:
                drip(client.getOutputStream(), usual, fault.get().pause());
                return true;
        }
    }

    private static boolean say(Socket client, String text) throws IOException {
        client.getOutputStream().write((text + "\r\n").getBytes(ISO_8859_1));
        client.getOutputStream().flush();
        return true;
    }

    private static void drip(OutputStream out, String text, Duration between) throws IOException {
        for (byte octet : (text + "\r\n").getBytes(ISO_8859_1)) {
            pause(between);
            out.write(octet);
            out.flush();
        }
    }

    private static void pause(Duration pause) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped", e);
        }
    }
}
