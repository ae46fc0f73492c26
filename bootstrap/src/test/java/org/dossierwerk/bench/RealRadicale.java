package org.dossierwerk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.dossierwerk.adapters.calendar.caldav.CalDav;
import org.dossierwerk.adapters.calendar.caldav.CalDavCalendar;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.Dialect;
import org.dossierwerk.application.testkit.calendar.FaultyProxy;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars.SentNotice;
import org.dossierwerk.application.testkit.calendar.KeptAccount;
import org.dossierwerk.application.testkit.calendar.caldav.DavClient;
import org.dossierwerk.application.testkit.calendar.caldav.DavOwner;
import org.dossierwerk.application.testkit.calendar.caldav.OwnText;
import org.dossierwerk.application.testkit.calendar.simulation.SimulatedSystem;

/** Radicale, a real server in a process of its own, of which all answers pass a proxy that lets things go wrong. */
final class RealRadicale implements SimulatedSystem {

    static final Path PROGRAM = Path.of("/usr/bin/radicale");

    private static final String PASSWORD = "a password of everybody";
    private static final int MOST_ACCOUNTS = 20;
    private static final int PAGE = 250;
    private static final int PATIENCE_IN_SECONDS = 30;

    private final Path folder;
    private final Process process;
    private final URI address;
    private final FaultyProxy proxy;
    private final CalDavCalendar provider;
    private final Duration patience;

    /** @param patience of the adapter, for one answer */
    RealRadicale(Clock clock, Duration patience) {
        this.patience = patience;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.address = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            this.folder = Files.createTempDirectory("radicale");
            this.process = started();
            this.proxy = new FaultyProxy(address, PASSWORD, Dialect.webDav());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.provider = CalDavCalendar.with(new CalDav(Set.of("127.0.0.1"), Moments.AMSTERDAM, patience, PAGE), clock);
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    private Process started() throws IOException {
        var users = new StringBuilder();
        for (int i = 0; i < MOST_ACCOUNTS; i++) {
            users.append("adviser%d@calendars.example:%s%n".formatted(i, PASSWORD));
        }
        Files.writeString(folder.resolve("users"), users);
        var config = Files.writeString(folder.resolve("config"), """
                [server]
                hosts = 127.0.0.1:%1$d
                [auth]
                type = htpasswd
                htpasswd_filename = %2$s/users
                htpasswd_encryption = plain
                delay = 0
                [storage]
                filesystem_folder = %2$s/data
                [rights]
                type = owner_only
                """.formatted(address.getPort(), folder));
        var server = new ProcessBuilder(PROGRAM.toString(), "--config", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_IN_SECONDS);
        while (!listens()) {
            if (System.nanoTime() > end || !server.isAlive()) {
                server.destroyForcibly();
                throw new IOException("Radicale does not start: " + Files.readString(folder.resolve("server.log")));
            }
        }
        return server;
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public String name() {
        return "Radicale behind a proxy";
    }

    @Override
    public CalendarSystem open(String user) {
        var home = "/" + user + "/";
        var client = new DavClient(address, user, PASSWORD);
        var owner = new DavOwner(client, home, proxy::through, user, new ArrayList<>(), true);
        client.makeCalendar(home + "a-calendar/", "Calendar", OwnText.ofCalendar());
        client.makeCalendar(home + "b-other/", "Other", OwnText.ofCalendar());
        return new OpenAccount(
                provider,
                new KeptAccount(proxy.through(address), user, PASSWORD),
                owner.id(home + "a-calendar/"),
                owner.id(home + "b-other/"),
                owner,
                Optional.of(proxy),
                Optional.empty());
    }

    /** It sends none. */
    @Override
    public URI notices() {
        return URI.create("https://office.example");
    }

    @Override
    public List<SentNotice> takeNotices() {
        return List.of();
    }

    @Override
    public Duration silence() {
        return patience.plus(patience.dividedBy(2));
    }

    @Override
    public List<String> complaints() {
        return List.of();
    }

    @Override
    public void close() {
        proxy.close();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            try (var all = Files.walk(folder)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
