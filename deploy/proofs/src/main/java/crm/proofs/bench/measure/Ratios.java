package crm.proofs.bench.measure;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A candidate against its limit, round by round of one run. */
public final class Ratios {

    private final List<Round> rounds;
    private final List<List<Round>> limits;
    private final long seed;

    /** @param limits one after the other: the limit of work that has several stages is the sum of their times */
    public Ratios(List<Round> rounds, List<List<Round>> limits, long seed) {
        this.rounds = rounds;
        this.limits = limits;
        this.seed = seed;
    }

    public Statistics.Estimate byCpu() {
        return estimate(Round::perCpuSecond);
    }

    public Statistics.Estimate byClock() {
        return estimate(Round::perSecond);
    }

    private Statistics.Estimate estimate(ToDoubleFunction<Round> rate) {
        var ratios = IntStream.range(0, rounds.size())
                .mapToDouble(round -> rate.applyAsDouble(rounds.get(round)) * limitTime(round, rate))
                .toArray();
        return Statistics.estimate(new Random(seed), ratios);
    }

    /** Of one operation. */
    private double limitTime(int round, ToDoubleFunction<Round> rate) {
        return limits.stream()
                .mapToDouble(limit -> 1 / rate.applyAsDouble(limit.get(round)))
                .sum();
    }
}
