package org.dossierwerk.bootstrap.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server in a folder. It is made when the folder is empty, and found again with all that was stored when it
 * is not, also after its application was killed. It listens on loopback at a free port and asks for a password, which only
 * the owner of the folder can read. Closing stops it.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final int PATIENCE_SECONDS = 60;
    /** Of the file in which a server tells about itself, counted from none. */
    private static final int LINE_OF_PORT = 3;

    private final FileLock lock;
    private final Path folder;
    private final Programs programs;
    private final PostgresBinaries binaries;
    private final List<String> settings;
    private final int port;
    private final Process server;

    private LocalPostgres(FileLock lock, Path folder, PostgresBinaries binaries, List<String> settings)
            throws IOException {
        this.lock = lock;
        this.folder = folder;
        this.binaries = binaries;
        this.settings = settings;
        this.programs = Programs.forThisUser(folder);
        new Orphan(data()).stop();
        if (!Files.exists(data())) {
            initialise();
        }
        this.port = freePort();
        this.server = launch();
        awaitAnswer();
    }

    /** Somebody else runs a server in the folder. */
    public static final class InUse extends IOException {
        private static final long serialVersionUID = 1L;

        InUse(Path folder) {
            super("Another application is using " + folder + "; stop it first, or use another folder");
        }
    }

    /**
     * @param folder kept between starts
     * @param binaries where the programs are unpacked
     * @param settings of the server, each as {@code name=value}
     * @throws InUse when another application holds the folder
     */
    public static LocalPostgres start(Path folder, Path binaries, String... settings) throws IOException {
        var absolute = Files.createDirectories(folder).toRealPath();
        var lock = lock(absolute);
        try {
            return new LocalPostgres(lock, absolute, PostgresBinaries.in(binaries), List.of(settings));
        } catch (IOException | RuntimeException e) {
            lock.channel().close();
            throw e;
        }
    }

    /**
     * The server that another application runs in the folder, and the way in of its superuser.
     *
     * @throws IOException when none is running there
     */
    public static Running running(Path folder) throws IOException {
        var about = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"));
        return new Running(
                Integer.parseInt(about.get(LINE_OF_PORT).strip()),
                SUPERUSER,
                Files.readString(folder.resolve("password")));
    }

    /** A class, because a record would print the password. */
    public static final class Running {

        private final int port;
        private final String user;
        private final String password;

        private Running(int port, String user, String password) {
            this.port = port;
            this.user = user;
            this.password = password;
        }

        public String url(String database) {
            return LocalPostgres.url(port, database);
        }

        public String user() {
            return user;
        }

        public String password() {
            return password;
        }
    }

    /** The address of one of its databases. */
    public String url(String database) {
        return url(port, database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    /** A connection of the superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, superuserPassword());
    }

    /**
     * Makes a user that may do anything in databases of its own, and nothing else, with a new password.
     *
     * @return the password
     */
    public String user(String name) throws SQLException {
        var password = randomPassword();
        try (var connection = connect(SUPERUSER);
                var statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                statement.execute("CREATE ROLE " + name + " LOGIN");
            }
            statement.execute("ALTER ROLE " + name + " PASSWORD '" + password + "'");
        }
        return password;
    }

    /** Makes a database for that user, unless it is there. */
    public void database(String name, String owner) throws SQLException {
        try (var connection = connect(SUPERUSER);
                var statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + owner);
            }
        }
    }

    /** Stops the server: running statements are broken off, everything committed is kept. */
    @Override
    public void close() {
        try {
            Programs.succeeds("kill", "-INT", Long.toString(server.pid()));
            if (!server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
            lock.channel().close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static FileLock lock(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new InUse(folder);
        }
        channel.close();
        throw new InUse(folder);
    }

    /** Makes the folder under another name first, so that an interrupted start leaves nothing half made behind. */
    private void initialise() throws IOException {
        var unfinished = folder.resolve("unfinished");
        Folders.delete(unfinished);
        Folders.writePrivately(passwordFile(), randomPassword());
        var command = programs.apart(
                binaries.program("initdb"),
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile(),
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        if (await(process) != 0) {
            throw new IOException("PostgreSQL could not make its folder:\n" + Files.readString(log()));
        }
        Files.move(unfinished, data());
    }

    private Process launch() throws IOException {
        var command = new ArrayList<>(List.of(
                binaries.program("postgres"),
                "-D",
                data().toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories="));
        for (var setting : settings) {
            command.addAll(List.of("-c", setting));
        }
        return new ProcessBuilder(programs.apart(command.toArray(String[]::new)))
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
    }

    private void awaitAnswer() throws IOException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try (var connection = connect(SUPERUSER)) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException e) {
                if (!pauseWhileAlive() || System.nanoTime() > deadline) {
                    server.destroy();
                    throw new IOException("PostgreSQL did not start:\n" + Files.readString(log()), e);
                }
            }
        }
    }

    private boolean pauseWhileAlive() throws IOException {
        try {
            return !server.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static int await(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    private String superuserPassword() {
        try {
            return Files.readString(passwordFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        Arrays.fill(bytes, (byte) 0);
        return password;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
