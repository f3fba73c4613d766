package crm.proofs.authz;

import crm.proofs.openapi.ApiOperation;
import crm.proofs.scene.Resources;
import crm.proofs.scene.SecurityRoles;
import java.util.Set;

/** What the document and the realm promise, worked out anew: nothing of the services' code is asked. */
final class Evaluator {

    /** Beside the upload itself. */
    private static final Set<String> IMPORTING = Set.of("", "mapping", "preview", "run");

    private final SecurityRoles realm;

    Evaluator(SecurityRoles realm) {
        this.realm = realm;
    }

    Verdict of(ApiOperation operation, Door door, Credential credential, Target target) {
        if (door == Door.GATEWAY && isOfServicesAlone(operation)) {
            return Verdict.NOT_LED_TO;
        }
        // a token that is shown has to be good even where none is asked for
        var barred = operation.isOpen() ? !credential.isNone() : true;
        if (!credential.isGood() && barred) {
            return Verdict.NOT_LOGGED_IN;
        }
        if (!operation.isForEverybody() && !credential.person().mayAnyOf(operation.permissions())) {
            return Verdict.NOT_PERMITTED;
        }
        if (!isVisible(credential, target)) {
            return Verdict.NOT_THERE;
        }
        return mayRun(operation, credential) ? Verdict.LET_IN : Verdict.NOT_PERMITTED;
    }

    /** Who imports something needs the permissions of making it, too; what it is, the record says. */
    private static boolean mayRun(ApiOperation operation, Credential credential) {
        return credential.person() == null
                || !operation.writes()
                || !IMPORTING.contains(operation.action())
                || Resources.named(operation.resource())
                        .map(resource -> credential.person().permissions().containsAll(resource.needs()))
                        .orElse(true);
    }

    boolean isOfServicesAlone(ApiOperation operation) {
        return !operation.isForEverybody() && operation.permissions().stream().allMatch(realm::isOfServicesAlone);
    }

    private static boolean isVisible(Credential credential, Target target) {
        if (!target.exists()) {
            return false;
        }
        return target.made() == null
                || !target.made().resource().owned()
                || target.made().isSeenBy(credential.person());
    }
}
