package crm.proofs.bench.measure;

import java.util.Arrays;
import java.util.Random;

/** Medians, percentiles and how sure one may be of them. */
public final class Statistics {

    private static final int RESAMPLES = 10_000;

    private Statistics() {}

    /** A median with the 95 % interval of its bootstrap. */
    public record Estimate(double median, double low, double high) {}

    public static double median(double... values) {
        var sorted = sorted(values);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The smallest value that at least that share of all values does not exceed. */
    public static double percentile(double share, double... values) {
        var sorted = sorted(values);
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, Math.min(sorted.length, rank) - 1)];
    }

    /** Rounds are drawn again with replacement, so the interval says what other rounds might have told. */
    public static Estimate estimate(Random random, double... values) {
        var medians = new double[RESAMPLES];
        var drawn = new double[values.length];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            for (int place = 0; place < drawn.length; place++) {
                drawn[place] = values[random.nextInt(values.length)];
            }
            medians[resample] = median(drawn);
        }
        return new Estimate(median(values), percentile(0.025, medians), percentile(0.975, medians));
    }

    private static double[] sorted(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
