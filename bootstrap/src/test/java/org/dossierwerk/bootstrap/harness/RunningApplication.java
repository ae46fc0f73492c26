package org.dossierwerk.bootstrap.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.bootstrap.Application;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One instance of the application, on a port of loopback. */
public final class RunningApplication implements AutoCloseable {

    private final URI address;
    private final ConfigurableApplicationContext context;

    private RunningApplication(URI address, ConfigurableApplicationContext context) {
        this.address = address;
        this.context = context;
    }

    /** @param settings each as {@code --name=value}, instead of what a test usually has */
    public static RunningApplication start(DatabaseServer.Database database, SettableClock clock, String... settings) {
        var port = freePort();
        var all = new LinkedHashMap<String, String>();
        all.put("server.port", Integer.toString(port));
        all.put("spring.datasource.url", database.url());
        all.put("spring.datasource.username", database.user());
        all.put("spring.datasource.password", database.password());
        all.put("dossierwerk.storage.allow-unsafe", "true");
        all.put("dossierwerk.files.directory", "target/files");
        all.put("dossierwerk.files.keys", "target/file-keys.json");
        all.put("dossierwerk.files.master-keys", "target/master-keys.json");
        for (var setting : settings) {
            all.put(setting.substring(2, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        var arguments = all.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue());
        var application = new SpringApplication(Application.class);
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> clock));
        return new RunningApplication(
                URI.create("http://localhost:" + port), application.run(arguments.toArray(String[]::new)));
    }

    public URI address() {
        return address;
    }

    public Office office() {
        return context.getBean(Office.class);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }

    /** A port of loopback that nobody listens on. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
