package crm.proofs.bench;

import java.time.Duration;

/**
 * How long and how much.
 *
 * @param relayed rows of the outbox of one round
 * @param ingested events of one round
 * @param openLoop how long the fixed-rate load runs
 * @param perQuery how long each kind of question is asked
 */
public record Plan(
        int rounds,
        Duration round,
        Duration warmUp,
        int relayed,
        int ingested,
        Duration openLoop,
        int customers,
        Duration perQuery) {

    private static final Plan FULL = new Plan(
            7,
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            100_000,
            50_000,
            Duration.ofSeconds(60),
            1_000_000,
            Duration.ofSeconds(6));
    private static final Plan QUICK = new Plan(
            5,
            Duration.ofSeconds(4),
            Duration.ofSeconds(15),
            30_000,
            20_000,
            Duration.ofSeconds(20),
            200_000,
            Duration.ofSeconds(2));

    static Plan of(Options options) {
        var plan = options.quick() ? QUICK : FULL;
        return options.rounds() == 0 ? plan : plan.withRounds(options.rounds());
    }

    private Plan withRounds(int number) {
        return new Plan(number, round, warmUp, relayed, ingested, openLoop, customers, perQuery);
    }
}
