package crm.proofs.chaos.load;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What the stories are about: made before the first fault.
 *
 * @param run names this run in every key, address and name
 * @param audience of the campaigns: those of the people who permitted it; empty without campaigns
 * @param faithful who permit to be written to as well, and of whom no story speaks: they wait for a fault to withdraw
 */
public record World(String run, List<Person> people, List<String> skus, List<Person> audience, List<Person> faithful) {

    /** @param number of the person in this run */
    public record Person(int number, String id, String email, String phone) {}

    /** Where the people come from to whom the campaigns of a run go: a code of it. */
    public static String source(String run) {
        return run.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    String source() {
        return source(run);
    }

    public boolean hasCampaigns() {
        return !audience.isEmpty();
    }

    Person oneOfTheAudience(Random random) {
        return audience.get(random.nextInt(audience.size()));
    }

    Person person(Random random) {
        return people.get(random.nextInt(people.size()));
    }

    String sku(Random random) {
        return skus.get(random.nextInt(skus.size()));
    }
}
