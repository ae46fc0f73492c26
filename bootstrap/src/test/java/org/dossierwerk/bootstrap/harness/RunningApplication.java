package org.dossierwerk.bootstrap.harness;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.bootstrap.Application;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One instance of the application, on a port of loopback. */
public final class RunningApplication implements AutoCloseable {

    /** A setting for tests in which it matters how long a password takes; with others it is remembered. */
    public static final String HASHING_EACH_TIME = "--tests.hashing=each-time";

    private static final int FIRST_PORT = 11_000;
    private static final int PORTS = 20_000;
    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(PORTS));

    private final URI address;
    private final ConfigurableApplicationContext context;

    private RunningApplication(URI address, ConfigurableApplicationContext context) {
        this.address = address;
        this.context = context;
    }

    /** @param settings each as {@code --name=value}, instead of what a test usually has */
    public static RunningApplication start(DatabaseServer.Database database, SettableClock clock, String... settings) {
        return start(database, clock, () -> {}, settings);
    }

    /**
     * Two instances on one database that begin to build at the same moment. They share this process and thereby its
     * logging, which Spring Boot sets up for one application at a time: the second is started when the first has done
     * that, and both go on from there together.
     */
    public static List<RunningApplication> startTwo(DatabaseServer.Database database, SettableClock clock)
            throws Exception {
        var loggingStands = new CountDownLatch(1);
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var one = threads.submit(() -> start(database, clock, () -> {
                loggingStands.countDown();
                await(together);
            }));
            if (!loggingStands.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the first instance did not come as far as its logging");
            }
            var other = threads.submit(() -> start(database, clock, () -> await(together)));
            return List.of(one.get(), other.get());
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RunningApplication start(
            DatabaseServer.Database database, SettableClock clock, Runnable beforeBuilding, String... settings) {
        var port = freePort();
        var all = new LinkedHashMap<String, String>();
        all.put("server.port", Integer.toString(port));
        all.put("spring.datasource.url", database.url());
        all.put("spring.datasource.username", database.user());
        all.put("spring.datasource.password", database.password());
        all.put("dossierwerk.storage.allow-unsafe", "true");
        Stream.concat(database.files().stream(), Stream.of(settings))
                .forEach(setting -> all.put(
                        setting.substring(2, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1)));
        var arguments = all.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue());
        var application = new SpringApplication(Application.class);
        application.addInitializers(context -> {
            beforeBuilding.run();
            ((GenericApplicationContext) context).registerBean(Clock.class, () -> clock);
            if (!Arrays.asList(settings).contains(HASHING_EACH_TIME)) {
                context.getBeanFactory().addBeanPostProcessor(new RememberedPasswords());
            }
        });
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

    /** Its connections to the database break first, so that it tidies up nothing. */
    public void die() {
        context.getBean(HikariDataSource.class).close();
        context.close();
    }

    @Override
    public void close() {
        context.close();
    }

    /**
     * A port of loopback that nobody listens on. The system gives none of these to who asks for any, so that it is still free when
     * its server has started, whatever runs beside this test.
     */
    public static int freePort() {
        while (true) {
            int port = FIRST_PORT + NEXT_PORT.getAndIncrement() % PORTS;
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
