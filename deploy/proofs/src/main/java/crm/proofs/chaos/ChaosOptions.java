package crm.proofs.chaos;

import crm.launcher.Refusal;
import java.util.List;

/**
 * @param seed of stories and faults
 * @param perSecond most commands a second: what is proven is that nothing is lost, not how fast it is
 */
public record ChaosOptions(long seed, int commands, int kills, int callers, int perSecond) {

    private static final int PEOPLE_SHARE = 50;
    private static final int FEWEST_PEOPLE = 60;

    public static final ChaosOptions DEFAULT = new ChaosOptions(20_261_125, 20_000, 20, 16, 80);

    int people() {
        return Math.max(FEWEST_PEOPLE, commands / PEOPLE_SHARE);
    }

    static ChaosOptions parse(List<String> arguments) {
        var options = DEFAULT;
        for (int i = 0; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size()) {
                throw usage();
            }
            options = options.with(arguments.get(i), number(arguments.get(i + 1)));
        }
        return options;
    }

    private ChaosOptions with(String name, long value) {
        return switch (name) {
            case "--seed" -> new ChaosOptions(value, commands, kills, callers, perSecond);
            case "--commands" -> new ChaosOptions(seed, positive(value), kills, callers, perSecond);
            case "--kills" -> new ChaosOptions(seed, commands, positive(value), callers, perSecond);
            case "--callers" -> new ChaosOptions(seed, commands, kills, positive(value), perSecond);
            case "--rate" -> new ChaosOptions(seed, commands, kills, callers, positive(value));
            default -> throw usage();
        };
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw usage();
        }
    }

    private static int positive(long value) {
        if (value < 1 || value > Integer.MAX_VALUE) {
            throw usage();
        }
        return (int) value;
    }

    private static Refusal usage() {
        return new Refusal(
                2, "usage: ./crm chaos [--seed N] [--commands N] [--kills N] [--callers N] [--rate commands-a-second]");
    }
}
