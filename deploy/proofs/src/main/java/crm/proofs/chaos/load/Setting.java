package crm.proofs.chaos.load;

import crm.proofs.chaos.load.World.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the people (of whom some, or none, permit to be written to) and products that the stories are about; by commands like all others. */
final class Setting {

    private static final int PRODUCTS = 5;

    private Setting() {}

    static List<String> products(Steps steps, String run) throws InterruptedException {
        var skus = new ArrayList<String>();
        for (int i = 0; i < PRODUCTS; i++) {
            var sku = run + "-" + i;
            var product = Map.of(
                    "sku",
                    sku,
                    "name",
                    "Product " + sku,
                    "kind",
                    "GOOD",
                    "standardCost",
                    OrderStory.money((2 + i) + ".35"),
                    "taxRate",
                    20);
            var made = steps.command("manager", "/api/v1/products", product, Reads::product);
            steps.command(
                    "manager", "/api/v1/products/" + made.path("id").asText() + "/activate", Map.of(), Reads::product);
            skus.add(sku);
        }
        return skus;
    }

    static Person person(Steps steps, String run, int number, boolean audience) throws InterruptedException {
        var email = (run + "." + number + "@example.com").toLowerCase(java.util.Locale.ROOT);
        var phone = String.format("+90532%07d", 1_000_000 + number);
        var body = new HashMap<String, Object>(Map.of(
                "firstName",
                "Deniz",
                "lastName",
                "Chaos " + run + " " + number,
                "contactPoints",
                List.of(Map.of("kind", "EMAIL", "value", email), Map.of("kind", "PHONE", "value", phone))));
        if (audience) {
            body.put("acquisitionChannel", World.source(run));
        }
        var made = steps.command("sales", "/api/v1/individual-customers", body, Reads::customer);
        var person = new Person(number, made.path("id").asText(), email, phone);
        if (steps.random.nextInt(3) > 0) {
            Consent.grantProcessing(steps, person, Consent.ANALYTICS);
        }
        if (audience) {
            Consent.grantEmail(steps, person);
            Consent.grantProcessing(steps, person, Consent.MARKETING);
        }
        return person;
    }
}
