package crm.launcher.demo;

import java.util.SplittableRandom;

/** Chance that falls the same way every time, for each customer by itself. */
final class Dice {

    private final SplittableRandom random;

    Dice(String customer, long seed) {
        this.random = new SplittableRandom(seed + Long.parseLong(customer));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** @param weighted names and how many of a hundred they get: "LOW", 20, "NORMAL", 80 */
    String oneOf(Object... weighted) {
        int left = random.nextInt(100);
        int place = 0;
        while (left >= (int) weighted[place + 1]) {
            left -= (int) weighted[place + 1];
            place += 2;
        }
        return (String) weighted[place];
    }

    /** Mostly short, sometimes long, as waiting is: exponential. */
    long minutes(int mean) {
        return Math.round(-StrictMath.log(1 - random.nextDouble()) * mean);
    }
}
