package crm.proofs.chaos.load;

import java.util.List;
import java.util.Random;

/**
 * What the stories are about: made before the first fault.
 *
 * @param run names this run in every key, address and name
 */
public record World(String run, List<Person> people, List<String> skus) {

    /** @param number of the person in this run */
    public record Person(int number, String id, String email, String phone) {}

    Person person(Random random) {
        return people.get(random.nextInt(people.size()));
    }

    String sku(Random random) {
        return skus.get(random.nextInt(skus.size()));
    }
}
