package org.dossierwerk.crash;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.file.StoredFile;
import org.dossierwerk.bootstrap.Application;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.dossier.DossierId;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;

/** The application, broken: it says that a file is stored, and stores it afterwards. */
final class LateFiles {

    private static final int LATE_MILLIS = 1_500;

    private LateFiles() {}

    public static void main(String[] arguments) {
        SpringApplication.from(Application::main).with(Wiring.class).run(arguments);
    }

    static class Wiring {

        @Bean
        static BeanPostProcessor lateFileStore() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return name.equals("fileStore") ? new Late((FileStore) bean) : bean;
                }
            };
        }
    }

    private static final class Late implements FileStore {

        private final FileStore files;
        private final Map<FileId, byte[]> promised = new ConcurrentHashMap<>();
        private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        });

        Late(FileStore files) {
            this.files = files;
        }

        @Override
        public StoredFile put(FileId file, InputStream bytes) throws IOException {
            var whole = bytes.readAllBytes();
            promised.put(file, whole);
            later.schedule(() -> keepPromise(file), LATE_MILLIS, TimeUnit.MILLISECONDS);
            return new StoredFile(file, whole.length, sha256(whole));
        }

        private void keepPromise(FileId file) {
            var bytes = promised.get(file);
            if (bytes != null) {
                try {
                    files.put(file, new ByteArrayInputStream(bytes));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
                promised.remove(file);
            }
        }

        @Override
        public InputStream open(FileId file) {
            var bytes = promised.get(file);
            return bytes == null ? files.open(file) : new ByteArrayInputStream(bytes);
        }

        @Override
        public void remove(FileId file) {
            promised.remove(file);
            files.remove(file);
        }

        @Override
        public boolean exists(FileId file) {
            return promised.containsKey(file) || files.exists(file);
        }

        @Override
        public FileStore of(DossierId dossier) {
            return this;
        }

        @Override
        public Inventory inventory(String from) {
            return files.inventory(from);
        }

        @Override
        public void tidy(Duration age) {
            files.tidy(age);
        }

        private static String sha256(byte[] bytes) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException impossible) {
                throw new LinkageError("Every Java has SHA-256", impossible);
            }
        }
    }
}
