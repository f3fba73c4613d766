package crm.proofs.authz;

import crm.proofs.openapi.ApiOperation;

/** One call and how it has to end. */
record Attempt(ApiOperation operation, Door door, Credential credential, Target target, Verdict expected) {

    /** The same on another record. */
    Attempt on(Target other) {
        return new Attempt(operation, door, credential, other, expected);
    }

    /** The same for both doors: what the one lets in may find the record changed by the other. */
    String call() {
        return operation.name() + " by " + credential.what() + " on " + target.what();
    }

    @Override
    public String toString() {
        return operation.name() + " at the " + door.name().toLowerCase(java.util.Locale.ROOT) + " by "
                + credential.what() + " on " + target.what() + ": expected " + expected;
    }
}
