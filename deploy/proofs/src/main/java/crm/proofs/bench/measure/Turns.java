package crm.proofs.bench.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Candidates one after the other, round by round; each round begins with another one, so that none always follows the same. */
public final class Turns {

    /** Until a connection that has just ended is reaped, and its time counted. */
    private static final long SETTLING_MILLIS = 600;

    private final int rounds;
    private final Consumer<String> progress;

    public Turns(int rounds, Consumer<String> progress) {
        this.rounds = rounds;
        this.progress = progress;
    }

    /** @return the rounds of each candidate, in their order */
    public Map<String, List<Round>> take(List<? extends Candidate> candidates) throws Exception {
        var measured = new LinkedHashMap<String, List<Round>>();
        candidates.forEach(candidate -> measured.put(candidate.name(), new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < candidates.size(); turn++) {
                var candidate = candidates.get((round + turn) % candidates.size());
                var one = measure(candidate);
                measured.get(candidate.name()).add(one);
                progress.accept(
                        "round %d of %d: %-24s %,10.0f /s %,10.0f per CPU-second, compiling %2.0f %%, foreign CPU %2.0f %%"
                                .formatted(
                                        round + 1,
                                        rounds,
                                        candidate.name(),
                                        one.perSecond(),
                                        one.perCpuSecond(),
                                        100 * one.compilingShare(),
                                        100 * one.foreignShare()));
            }
        }
        return measured;
    }

    private static Round measure(Candidate candidate) throws Exception {
        candidate.prepare();
        Thread.sleep(SETTLING_MILLIS);
        var cpu = candidate.cpu();
        double ownBefore = cpu.seconds();
        double compilingBefore = cpu.compiling();
        double machineBefore = Cpu.ofMachine();
        long began = System.nanoTime();
        long operations = candidate.work();
        double seconds = (System.nanoTime() - began) / 1e9;
        Thread.sleep(SETTLING_MILLIS);
        double own = cpu.seconds() - ownBefore;
        double foreign = Cpu.ofMachine() - machineBefore - own;
        double possible = Cpu.cpus() * (System.nanoTime() - began) / 1e9;
        candidate.check();
        double compiling = cpu.compiling() - compilingBefore;
        return new Round(operations, seconds, own, compiling / own, Math.max(0, foreign / possible));
    }
}
