package org.dossierwerk.bench;

import java.util.List;
import java.util.stream.LongStream;

/**
 * How long answers took, in microseconds.
 *
 * @param perSecond answers of all connections together
 */
record Sample(int answers, double p50, double p95, double p99, double perSecond) {

    static Sample of(List<long[]> nanos, long elapsed) {
        var sorted = nanos.stream().flatMapToLong(LongStream::of).sorted().toArray();
        return new Sample(
                sorted.length,
                percentile(sorted, 0.50),
                percentile(sorted, 0.95),
                percentile(sorted, 0.99),
                sorted.length * 1e9 / elapsed);
    }

    /** The average of rounds that took equally long. */
    static Sample average(List<Sample> rounds) {
        return new Sample(
                rounds.stream().mapToInt(Sample::answers).sum(),
                rounds.stream().mapToDouble(Sample::p50).average().orElse(0),
                rounds.stream().mapToDouble(Sample::p95).average().orElse(0),
                rounds.stream().mapToDouble(Sample::p99).average().orElse(0),
                rounds.stream().mapToDouble(Sample::perSecond).average().orElse(0));
    }

    private static double percentile(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e3;
    }
}
