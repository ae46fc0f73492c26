package org.dossierwerk.adapters.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Lets several work at once, each on a thread of its own, and waits for all. */
final class Together {

    private Together() {}

    static <T> List<T> work(List<Callable<T>> workers) throws Exception {
        var threads = Executors.newFixedThreadPool(workers.size());
        var start = new CyclicBarrier(workers.size());
        try {
            var running = workers.stream()
                    .map(worker -> threads.submit(() -> {
                        start.await();
                        return worker.call();
                    }))
                    .toList();
            var answers = new ArrayList<T>();
            for (var one : running) {
                answers.add(one.get(100, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
