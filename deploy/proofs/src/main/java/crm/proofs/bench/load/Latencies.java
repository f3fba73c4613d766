package crm.proofs.bench.load;

import crm.proofs.bench.measure.Statistics;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long things took, in milliseconds. */
public final class Latencies {

    private final Collection<Double> millis = new ConcurrentLinkedQueue<>();

    public void add(long nanos) {
        millis.add(nanos / 1e6);
    }

    public int count() {
        return millis.size();
    }

    /** @param share 0.5 is the median */
    public double percentile(double share) {
        return Statistics.percentile(
                share, millis.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
