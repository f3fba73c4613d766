package crm.proofs.chaos.fault;

import crm.proofs.chaos.network.Network;
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
    private static final String SENDER = "marketing";
    private static final int SHORTEST_PAUSE = 3;
    private static final int LONGEST_PAUSE = 12;
    private static final int ONE_PAUSE_FOR = 4;
    private static final int ONE_PAIR_FOR = 6;
    private static final int EACH_ALONE = SERVICES.size() + 2;

    private FaultSchedule() {}

    /** @param kills each component is killed once before one is killed twice; every fourth kill comes with a pause. Enough for
     *     each also bring each other fault once */
    public static List<Fault> of(long seed, int kills) {
        var random = new Random(seed);
        List<Fault> faults =
                new ArrayList<>(targets(kills, random).stream().map(Fault::kill).toList());
        for (int i = 0; i < kills / ONE_PAUSE_FOR; i++) {
            faults.add(Fault.of(Fault.Kind.PAUSED, paused(i, random), lasting(random)));
        }
        if (kills >= EACH_ALONE) {
            faults.addAll(ofDatabases(random));
        }
        Collections.shuffle(faults, random);
        if (kills >= EACH_ALONE) {
            var others = new Random(~seed); // kills and pauses stay as they are, whatever comes between them
            faults = between(faults, of(others), others);
        }
        return spread(faults, random);
    }

    /** What strikes neither a process nor a database: each once. */
    private static List<Fault> of(Random random) {
        var services = new ArrayList<>(Network.SERVICES);
        Collections.shuffle(services, random);
        return List.of(
                Fault.of(Fault.Kind.CUT, services.get(0), lasting(random)),
                Fault.of(Fault.Kind.BROKEN, services.get(1), lasting(random)),
                Fault.of(Fault.Kind.STOPPED_BEFORE_DATA, SENDER, Duration.ZERO),
                Fault.of(Fault.Kind.STOPPED_BEFORE_END, SENDER, Duration.ZERO),
                Fault.of(Fault.Kind.FULL, Fault.POSTGRES, lasting(random)),
                Fault.of(Fault.Kind.FULL, Fault.KAFKA, lasting(random)));
    }

    private static List<Fault> between(List<Fault> faults, List<Fault> more, Random random) {
        var all = new ArrayList<>(faults);
        more.forEach(fault -> all.add(random.nextInt(all.size() + 1), fault));
        return all;
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
        var ways = Stream.of(Fault.Kind.values())
                .filter(kind -> kind.part() == Fault.Part.DATABASE)
                .toList();
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
