package crm.proofs.scene;

import java.util.Map;

/**
 * A record that the proof has made.
 *
 * @param values of the path's parameters that lead to it
 */
public record Made(Resource resource, Person owner, Map<String, String> values) {

    public String path() {
        return "/api/v1/" + resource.name() + "/" + values.getOrDefault("id", "");
    }
}
