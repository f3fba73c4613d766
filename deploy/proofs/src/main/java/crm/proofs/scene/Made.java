package crm.proofs.scene;

import java.util.Map;

/**
 * A record that the proof has made.
 *
 * @param customerOf whose customer it hangs on; null when on none
 * @param values of the path's parameters that lead to it
 */
public record Made(Resource resource, Person owner, Person customerOf, Map<String, String> values) {

    /** Who sees a customer sees what hangs on the customer, whoever made it (ADR 0026). */
    public boolean isSeenBy(Person person) {
        return person.sees(owner) || hangsOnACustomer() && person.sees(customerOf);
    }

    public boolean hangsOnACustomer() {
        return customerOf != null;
    }

    public String path() {
        return "/api/v1/" + resource.name() + "/" + values.getOrDefault(key(), "");
    }

    /** The parameter of a path that finds it. */
    String key() {
        return values.containsKey("code") ? "code" : "id";
    }
}
