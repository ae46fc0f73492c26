package org.dossierwerk.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import org.dossierwerk.adapters.mail.Smtp;
import org.dossierwerk.adapters.mail.SmtpTransport;
import org.dossierwerk.application.testkit.mail.ScriptedSmtpServer;

/** How fast mail leaves over SMTP, from the outbox to its end in the ledger, beside the same octets by Jakarta Mail alone. */
final class MailSpeed {

    private static final int WARMING = 300;
    private static final Duration KEEP_OPEN = Duration.ofMinutes(5);

    private final Offices offices;
    private final int mails;

    MailSpeed(Offices offices, int mails) {
        this.offices = offices;
        this.mails = mails;
    }

    /**
     * Mails a second, by four threads to a server on loopback that does nothing else.
     *
     * @param relay with a conversation for each mail
     * @param relayKept with conversations that go on
     * @param alone Jakarta Mail with a conversation for each mail
     * @param aloneKept with one conversation for each thread
     * @param aloneFixed the same, but for Nagle's algorithm, which Jakarta Mail leaves on and we turn off
     * @param octets of one mail
     */
    record Speeds(
            int mails, int octets, double relay, double relayKept, double alone, double aloneKept, double aloneFixed) {}

    Speeds measure() throws Exception {
        try (var sink = ScriptedSmtpServer.plain()) {
            var smtp = Smtp.at("127.0.0.1", sink.port(), Smtp.Security.NONE, null, null);
            double each = relay(SmtpTransport.to(smtp));
            double kept = relay(SmtpTransport.keepingOpen(smtp, KEEP_OPEN));
            var octets = sink.taken().get(0).content().getBytes(ISO_8859_1);
            alone(sink.port(), octets, Way.EACH, WARMING);
            return new Speeds(
                    mails,
                    octets.length,
                    each,
                    kept,
                    alone(sink.port(), octets, Way.EACH, mails),
                    alone(sink.port(), octets, Way.KEPT, mails),
                    alone(sink.port(), octets, Way.KEPT_PROMPT, mails));
        }
    }

    private enum Way {
        EACH,
        KEPT,
        KEPT_PROMPT
    }

    private double relay(SmtpTransport transport) throws Exception {
        try (transport;
                var database = offices.empty("mail_speed");
                var office = new MailOffice(database.source(), Clock.systemUTC(), transport)) {
            office.plan(WARMING);
            office.relayAll();
            office.plan(mails);
            long begin = System.nanoTime();
            office.relayAll();
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (office.withStatus("SENT").size() != WARMING + mails) {
                throw new IllegalStateException("Not all mails left");
            }
            return mails / seconds;
        }
    }

    private static double alone(int port, byte[] octets, Way way, int mails) throws Exception {
        var threads = Executors.newFixedThreadPool(MailOffice.THREADS);
        try {
            var work = new ArrayList<Callable<Object>>();
            for (int i = 0; i < MailOffice.THREADS; i++) {
                work.add(() -> {
                    send(port, octets, way, mails / MailOffice.THREADS);
                    return "sent";
                });
            }
            long begin = System.nanoTime();
            for (var done : threads.invokeAll(work)) {
                done.get(1, TimeUnit.MINUTES);
            }
            return mails / ((System.nanoTime() - begin) / 1e9);
        } finally {
            threads.shutdown();
        }
    }

    private static void send(int port, byte[] octets, Way way, int mails) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(port));
        if (way == Way.KEPT_PROMPT) {
            properties.put("mail.smtp.socketFactory", new Prompt());
        }
        var session = Session.getInstance(properties);
        var to = new InternetAddress[] {new InternetAddress("sink@client.example")};
        try (var transport = session.getTransport("smtp")) {
            for (int i = 0; i < mails; i++) {
                var message = new MimeMessage(session, new ByteArrayInputStream(octets));
                if (way == Way.EACH) {
                    Transport.send(message, to);
                } else {
                    if (i == 0) {
                        transport.connect();
                    }
                    transport.sendMessage(message, to);
                }
            }
        }
    }

    /** Jakarta Mail asks for nothing but unconnected sockets. */
    private static final class Prompt extends SocketFactory {

        @Override
        public Socket createSocket() throws IOException {
            var socket = new Socket();
            socket.setTcpNoDelay(true);
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            throw new IOException("Only unconnected ones");
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            throw new IOException("Only unconnected ones");
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            throw new IOException("Only unconnected ones");
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            throw new IOException("Only unconnected ones");
        }
    }
}
