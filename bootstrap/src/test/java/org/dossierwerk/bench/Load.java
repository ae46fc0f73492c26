package org.dossierwerk.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A closed loop: each worker asks again as soon as it was answered, until the time or the number of turns is over. */
final class Load {

    private static final int MOST_TURNS = 400_000;

    private Load() {}

    /** One kind of question. */
    interface Task {
        /** A worker's own connection, with what it needs to ask. */
        Worker worker(int number) throws Exception;
    }

    /** Asks once; what is not answered as it should be, throws. */
    interface Worker extends AutoCloseable {
        void turn() throws Exception;

        @Override
        void close() throws IOException, SQLException;
    }

    static Sample run(Task task, int workers, long millis) throws Exception {
        var left = new AtomicInteger(MOST_TURNS);
        var threads = Executors.newFixedThreadPool(workers);
        var open = new ArrayList<Worker>();
        try {
            for (int number = 0; number < workers; number++) {
                open.add(task.worker(number));
            }
            long begin = System.nanoTime();
            long deadline = begin + TimeUnit.MILLISECONDS.toNanos(millis);
            var running = new ArrayList<Future<long[]>>();
            for (var worker : open) {
                Callable<long[]> loop = () -> loop(worker, left, deadline);
                running.add(threads.submit(loop));
            }
            var times = new ArrayList<long[]>();
            for (var one : running) {
                times.add(one.get());
            }
            return Sample.of(times, System.nanoTime() - begin);
        } finally {
            threads.shutdownNow();
            for (var worker : List.copyOf(open)) {
                worker.close();
            }
        }
    }

    private static long[] loop(Worker worker, AtomicInteger left, long deadline) throws Exception {
        var times = new long[1024];
        int count = 0;
        for (long now = System.nanoTime(); now < deadline && left.decrementAndGet() >= 0; ) {
            worker.turn();
            long then = System.nanoTime();
            if (count == times.length) {
                times = Arrays.copyOf(times, 2 * count);
            }
            times[count++] = then - now;
            now = then;
        }
        return Arrays.copyOf(times, count);
    }
}
