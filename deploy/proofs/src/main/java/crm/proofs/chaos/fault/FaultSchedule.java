package crm.proofs.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The faults of a run: the same seed, the same faults, spread over the commands. */
public final class FaultSchedule {

    private static final List<String> SERVICES =
            List.of("sales", "consent", "customer", "support", "analytics", "gateway", "marketing");
    private static final int SHORTEST_PAUSE = 3;
    private static final int LONGEST_PAUSE = 12;
    private static final int ONE_PAUSE_FOR = 4;
    private static final int ONE_PAIR_FOR = 6;
    private static final int EACH_ALONE = SERVICES.size() + 2;

    private FaultSchedule() {}

    /** @param kills each component is killed once before one is killed twice; every fourth kill comes with a pause. Enough for
     *     each also bring each fault of a database once */
    public static List<Fault> of(long seed, int kills) {
        var random = new Random(seed);
        var faults =
                new ArrayList<>(targets(kills, random).stream().map(Fault::kill).toList());
        for (int i = 0; i < kills / ONE_PAUSE_FOR; i++) {
            faults.add(Fault.of(Fault.Kind.PAUSED, paused(i, random), lasting(random)));
        }
        if (kills >= EACH_ALONE) {
            faults.addAll(ofDatabases(random));
        }
        Collections.shuffle(faults, random);
        return spread(faults, random);
    }

    /** Who is killed; some services together with the database or with one another. */
    private static List<List<String>> targets(int kills, Random random) {
        var targets = new ArrayList<List<String>>();
        var waiting = new ArrayList<String>();
        int pairs = kills / ONE_PAIR_FOR;
        for (String target : singles(kills, random)) {
            if (pairs > 0 && !target.equals(Fault.KAFKA) && targets.size() >= EACH_ALONE) {
                waiting.add(target);
            } else {
                targets.add(List.of(target));
            }
            if (waiting.size() == 2) {
                targets.add(List.copyOf(waiting));
                waiting.clear();
                pairs--;
            }
        }
        waiting.forEach(left -> targets.add(List.of(left)));
        return targets;
    }

    private static List<String> singles(int kills, Random random) {
        var singles = new ArrayList<String>();
        while (singles.size() < kills) {
            var round = new ArrayList<>(SERVICES);
            Collections.shuffle(round, random);
            singles.add(Fault.POSTGRES);
            singles.add(Fault.KAFKA);
            singles.addAll(round);
        }
        return singles.subList(0, kills);
    }

    private static String paused(int number, Random random) {
        var first = List.of(Fault.KAFKA, "sales", Fault.POSTGRES);
        return number < first.size() ? first.get(number) : SERVICES.get(random.nextInt(SERVICES.size() - 2));
    }

    /** Each way once, for services that have a database: all but the gateway. */
    private static List<Fault> ofDatabases(Random random) {
        var owners = new ArrayList<>(SERVICES);
        owners.remove("gateway");
        Collections.shuffle(owners, random);
        var ways =
                Stream.of(Fault.Kind.values()).filter(Fault.Kind::isOfDatabase).toList();
        return IntStream.range(0, ways.size())
                .mapToObj(i -> Fault.of(ways.get(i), owners.get(i), lasting(random)))
                .toList();
    }

    private static Duration lasting(Random random) {
        return Duration.ofSeconds(SHORTEST_PAUSE + random.nextInt(LONGEST_PAUSE - SHORTEST_PAUSE));
    }

    private static List<Fault> spread(List<Fault> faults, Random random) {
        var spread = new ArrayList<Fault>();
        for (int i = 0; i < faults.size(); i++) {
            var fault = faults.get(i);
            double after = (i + 0.2 + 0.6 * random.nextDouble()) / faults.size();
            spread.add(fault.after(after));
        }
        return spread;
    }
}
