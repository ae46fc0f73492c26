package org.dossierwerk.adapters.calendar.caldav;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A large server, which invites guests by itself. It has to be started by root, and then is the user {@code cyrus}. */
final class Cyrus extends RealServer {

    static final List<String> USERS = List.of("ada", "zoe", "tom");
    static final String DOMAIN = "example.com";

    private static final String HOME = "/dav/calendars/user/ada/";

    private final int imap = freePort();

    @Override
    String name() {
        return "Cyrus (Debian, as root: cyrus-caldav cyrus-imapd sasl2-bin libsasl2-modules)";
    }

    @Override
    List<String> programs() {
        var all = List.of("/usr/lib/cyrus/bin/master", "/usr/lib/cyrus/bin/httpd", "/usr/sbin/saslpasswd2");
        return "root".equals(System.getProperty("user.name")) ? all : List.of("root");
    }

    @Override
    List<String> command(Path folder, int port) throws IOException, InterruptedException {
        for (var name : List.of("db", "socket", "user", "proc", "lock", "quota", "log", "msg", "sync", "backup")) {
            Files.createDirectories(folder.resolve("conf/" + name));
        }
        for (var name : List.of("spool", "sieve", "run/proc", "run/lock", "run/socket")) {
            Files.createDirectories(folder.resolve(name));
        }
        var settings = Files.writeString(folder.resolve("imapd.conf"), """
                configdirectory: %1$s/conf
                proc_path: %1$s/run/proc
                mboxname_lockpath: %1$s/run/lock
                defaultpartition: default
                partition-default: %1$s/spool
                sievedir: %1$s/sieve
                altnamespace: yes
                unixhierarchysep: yes
                virtdomains: off
                admins: cyrus
                allowplaintext: yes
                httpmodules: caldav
                caldav_allowscheduling: on
                caldav_historical_age: -1
                calendar_user_address_set: %2$s
                sasl_pwcheck_method: auxprop
                sasl_auxprop_plugin: sasldb
                sasl_sasldb_path: %1$s/sasldb2
                sasl_mech_list: PLAIN LOGIN
                idlesocket: %1$s/run/socket/idle
                notifysocket: %1$s/run/socket/notify
                servername: localhost
                """.formatted(folder, DOMAIN));
        var services = Files.writeString(folder.resolve("cyrus.conf"), """
                START { recover cmd="/usr/sbin/cyrus ctl_cyrusdb -C %1$s -r" }
                SERVICES {
                  imap cmd="imapd -C %1$s -U 30" listen="127.0.0.1:%2$d" prefork=0 maxchild=200
                  http cmd="httpd -C %1$s -U 30" listen="127.0.0.1:%3$d" prefork=0 maxchild=200
                }
                EVENTS { }
                """.formatted(settings, imap, port));
        var secrets = folder.resolve("sasldb2").toString();
        for (var user : USERS) {
            run(PASSWORD, "/usr/sbin/saslpasswd2", "-p", "-c", "-f", secrets, "-u", "localhost", user);
        }
        run("admin", "/usr/sbin/saslpasswd2", "-p", "-c", "-f", secrets, "-u", "localhost", "cyrus");
        run(null, "chown", "-R", "cyrus:mail", folder.toString());
        return List.of(
                "/usr/lib/cyrus/bin/master",
                "-D",
                "-C",
                settings.toString(),
                "-M",
                services.toString(),
                "-p",
                folder.resolve("run/master.pid").toString());
    }

    @Override
    void started(Path folder) throws IOException, InterruptedException {
        awaitPort(imap);
        imap("CREATE user/ada", "CREATE user/zoe", "CREATE user/tom");
    }

    /** What the account may do in one of its calendars is reading. */
    void allowReadingOnly(String calendar) {
        try {
            imap("SETACL user/ada/#calendars/" + calendar + " ada lr");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void imap(String... commands) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), imap)) {
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var out = socket.getOutputStream();
            lines.readLine();
            var all = new ArrayList<>(List.of("LOGIN cyrus admin"));
            all.addAll(List.of(commands));
            for (var command : all) {
                out.write(("a " + command + "\r\n").getBytes(StandardCharsets.US_ASCII));
                var line = lines.readLine();
                while (line != null && line.startsWith("*")) {
                    line = lines.readLine();
                }
                if (line == null || !line.startsWith("a OK")) {
                    throw new IOException(command + ": " + line);
                }
            }
        }
    }

    @Override
    boolean invites() {
        return true;
    }

    @Override
    String user() {
        return "ada";
    }

    @Override
    String home() {
        return HOME;
    }

    @Override
    String standard() {
        return HOME + "Default/";
    }
}
