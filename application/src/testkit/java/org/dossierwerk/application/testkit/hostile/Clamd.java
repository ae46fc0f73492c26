package org.dossierwerk.application.testkit.hostile;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dossierwerk.application.testkit.contract.VirusScannerContract;

/** ClamAV's own daemon, with one signature of ours, which is that of the EICAR's test file. */
public final class Clamd implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");

    private final Path folder;
    private final Process process;

    private Clamd(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** Empty where ClamAV is not installed (Debian: clamav-daemon). */
    public static Optional<Clamd> start() throws IOException, InterruptedException {
        if (!Files.isExecutable(PROGRAM)) {
            return Optional.empty();
        }
        var folder = Files.createTempDirectory("clamd");
        var signature = HexFormat.of().formatHex(VirusScannerContract.eicar().getBytes(StandardCharsets.US_ASCII));
        Files.createDirectories(folder.resolve("db"));
        Files.writeString(folder.resolve("db/own.ndb"), "Eicar-Own:0:*:" + signature + "\n");
        Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                LocalSocket %1$s/clamd
                DatabaseDirectory %1$s/db
                TemporaryDirectory %1$s
                StreamMaxLength 26M
                MaxFileSize 100M
                MaxScanSize 100M
                User %2$s
                """.formatted(folder, System.getProperty("user.name")));
        var process = new ProcessBuilder(PROGRAM.toString(), "--config-file=" + folder.resolve("clamd.conf"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        var clamd = new Clamd(folder, process);
        clamd.await();
        return Optional.of(clamd);
    }

    private void await() throws IOException, InterruptedException {
        for (int i = 0; i < 300; i++) {
            if (!process.isAlive()) {
                throw new IOException("clamd: " + Files.readString(folder.resolve("log")));
            }
            try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.connect(UnixDomainSocketAddress.of(socket()));
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        close();
        throw new IOException("clamd does not answer");
    }

    /** The path it listens at. */
    public String socket() {
        return folder.resolve("clamd").toString();
    }

    @Override
    public void close() {
        process.destroy();
        try (var all = Files.walk(folder)) {
            process.waitFor(20, TimeUnit.SECONDS);
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException leftBehind) {
            // the machine's temporary folder is cleared by others
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
