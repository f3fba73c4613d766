package crm.proofs.authz;

import crm.proofs.scene.Person;
import java.util.function.Supplier;

/**
 * What a caller shows.
 *
 * @param person null when it is not a good token of anybody
 * @param token null when there is none
 */
record Credential(String what, Person person, Supplier<String> token) {

    boolean isGood() {
        return person != null;
    }

    boolean isNone() {
        return token.get() == null;
    }
}
