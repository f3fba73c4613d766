package crm.proofs.authz;

import crm.proofs.scene.Made;
import java.util.Map;

/**
 * What a call is about.
 *
 * @param what for people: own, of the team
 * @param exists false: a random id
 * @param made null when nothing had to be made
 */
record Target(String what, boolean exists, Made made, Map<String, String> values) {

    static final Target NONE = new Target("-", true, null, Map.of());

    static Target record(String what, Made made) {
        return new Target(what, true, made, made.values());
    }

    static Target random(Map<String, String> values) {
        return new Target("random id", false, null, values);
    }
}
