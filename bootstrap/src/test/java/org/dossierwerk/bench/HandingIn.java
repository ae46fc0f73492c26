package org.dossierwerk.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Files that many people send at once, each for a document of its own: small ones first, then of the largest size that is taken, to
 * an application that was started anew. It checks them meanwhile, as it always does.
 */
final class HandingIn {

    private static final int AT_ONCE = 16;
    private static final int SMALL = 64 * 1024;
    private static final int LARGE = 25 * 1024 * 1024;
    private static final long PATIENCE_MINUTES = 30;

    private final Offices offices;
    private final Options options;
    private final JavaHome java;

    HandingIn(Offices offices, Options options, JavaHome java) {
        this.offices = offices;
        this.options = options;
        this.java = java;
    }

    /**
     * Files of one size.
     *
     * @param megabytesPerSecond from the first byte sent until the last file was confirmed, in millions of bytes
     * @param checkedSeconds from the first byte until the last file was a PDF in its document
     * @param heapFull the most that was on the heap, in MiB
     * @param heapKept the most that a collection left on it
     * @param resident the most that the process kept in memory
     */
    record Round(
            int files,
            int bytes,
            Sample sent,
            double megabytesPerSecond,
            double checkedSeconds,
            long heapFull,
            long heapKept,
            long resident) {}

    /** Both sizes, and what disk and cipher do by themselves. */
    record Figures(String java, Round small, Round large, FileFloors.Rates floors) {}

    Figures measure() throws Exception {
        var floors = new FileFloors(options.folder(), LARGE).measure(Math.min(options.files(), 4 * AT_ONCE), AT_ONCE);
        return new Figures(String.join(" ", options.uploadJava()), round(SMALL), round(LARGE), floors);
    }

    private Round round(int bytes) throws Exception {
        System.out.printf("  %d files of %,d KiB%n", options.files(), bytes >> 10);
        var folder = Files.createDirectories(options.folder().resolve("handing-in"));
        var log = folder.resolve("collections.log");
        try (var office = offices.copyOf(options.sizes().get(0));
                var meetings = new Meetings(office)) {
            meetings.fresh(options.files(), 1);
            office.run("awaited.sql", "many", options.files());
            var command = new ArrayList<>(StartUps.command(java, options.with(options.uploadJava())));
            command.add(1, "-Xlog:gc:file=" + log.toAbsolutePath());
            try (var application = RunningApplication.start(command, office, folder)) {
                var file = pdf(folder.resolve("document.pdf"), bytes);
                long begin = System.nanoTime();
                var sent = send(application.port(), awaited(office), file);
                double seconds = (System.nanoTime() - begin) / 1e9;
                awaitChecked(office);
                double checked = (System.nanoTime() - begin) / 1e9;
                var heap = Heap.in(log);
                return new Round(
                        options.files(),
                        bytes,
                        sent,
                        (double) options.files() * bytes / 1e6 / seconds,
                        checked,
                        heap.full(),
                        heap.kept(),
                        application.mostResidentMebibytes());
            }
        } finally {
            delete(folder);
        }
    }

    /** The address of a document's files. */
    private static Queue<String> awaited(OfficeDatabase office) throws SQLException {
        try (var connection = office.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT dossier_id, appointment_id, document_id FROM awaited")) {
            var found = new ConcurrentLinkedQueue<String>();
            while (rows.next()) {
                found.add("/dossiers/%s/appointments/%s/documents/%s/files"
                        .formatted(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return found;
        }
    }

    private static Sample send(int port, Queue<String> documents, Path file) throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var senders = new ArrayList<Callable<long[]>>();
            for (int number = 0; number < AT_ONCE; number++) {
                var adviser = "adviser" + number;
                senders.add(() -> sendAll(port, adviser, documents, file));
            }
            long begin = System.nanoTime();
            var times = new ArrayList<long[]>();
            for (var sender : threads.invokeAll(senders)) {
                times.add(sender.get());
            }
            return Sample.of(times, System.nanoTime() - begin);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] sendAll(int port, String adviser, Queue<String> documents, Path file) throws IOException {
        try (var desk = AtTheDesk.signIn(port, adviser)) {
            var form = desk.form("/dossiers", "form:has([name=_csrf])");
            var times = new ArrayList<Long>();
            for (var path = documents.poll(); path != null; path = documents.poll()) {
                long begin = System.nanoTime();
                form.keySet().retainAll(List.of("_csrf"));
                form.put("id", UUID.randomUUID().toString());
                desk.send(path, form, file);
                times.add(System.nanoTime() - begin);
            }
            return times.stream().mapToLong(Long::longValue).toArray();
        }
    }

    private void awaitChecked(OfficeDatabase office) throws SQLException, InterruptedException, IOException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        while (office.count("upload WHERE state = 'CHECKING'") > 0 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        long stored = office.count("upload WHERE state = 'STORED'");
        if (stored != options.files()) {
            throw new IOException("Only " + stored + " of " + options.files() + " files were accepted");
        }
    }

    /** One page with a picture of random colours, of exactly that size. */
    private Path pdf(Path file, int size) throws IOException {
        int side = (int) Math.sqrt((size - 2_000) / 3.0);
        var picture = new byte[3 * side * side];
        new Random(options.seed()).nextBytes(picture);
        var places = new ArrayList<Integer>();
        try (var out = new Counting(Files.newOutputStream(file))) {
            out.text("%PDF-1.7\n");
            for (var object : List.of(
                    "<< /Type /Catalog /Pages 2 0 R >>",
                    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                            + " /Resources << /XObject << /P 5 0 R >> >> >>",
                    "<< /Length 25 >>\nstream\n595 0 0 595 0 100 cm /P Do\nendstream")) {
                places.add(out.count);
                out.text(places.size() + " 0 obj\n" + object + "\nendobj\n");
            }
            places.add(out.count);
            out.text("5 0 obj\n<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB"
                    .formatted(side, side));
            out.text(" /BitsPerComponent 8 /Length %d >>\nstream\n".formatted(picture.length));
            out.write(picture);
            out.text("\nendstream\nendobj\n");
            out.text("%" + " ".repeat(Math.max(0, size - out.count - 400)) + "\n");
            int table = out.count;
            out.text("xref\n0 6\n0000000000 65535 f \n");
            for (int place : places) {
                out.text("%010d 00000 n \n".formatted(place));
            }
            out.text("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        }
        return file;
    }

    private static final class Counting extends OutputStream {
        private final OutputStream out;
        private int count;

        Counting(OutputStream out) {
            this.out = out;
        }

        void text(String text) throws IOException {
            write(text.getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
