package crm.consent.permission.domain;

import org.jspecify.annotations.Nullable;

/** What an entry of the ledger says. */
public enum Action {
    GRANT(Effect.PERMITS, Status.GRANTED),
    REFUSE(Effect.RESTRICTS, Status.REFUSED),
    WITHDRAW(Effect.RESTRICTS, Status.WITHDRAWN),
    OBJECT(Effect.RESTRICTS, Status.OBJECTED),
    EXPIRE(Effect.RESTRICTS, Status.EXPIRED),
    INVALIDATE(Effect.RESTRICTS, Status.INVALIDATED),
    ERASE_TOMBSTONE(Effect.RESTRICTS, Status.ERASED),
    REGISTRY_CONFIRMED(Effect.REGISTERS, null),
    REGISTRY_REJECTED(Effect.REGISTERS, null),
    REGISTRY_MOVEMENT(Effect.NONE, null),
    CONFIRM_DOUBLE_OPTIN(Effect.NONE, null),
    CORRECT(Effect.NONE, null),
    MERGE_RECOMPUTE(Effect.NONE, null),
    HOLD_SET(Effect.NONE, null),
    HOLD_CLEARED(Effect.NONE, null);

    private enum Effect {
        PERMITS,
        RESTRICTS,
        REGISTERS,
        NONE
    }

    private final Effect effect;
    private final @Nullable Status status;

    Action(Effect effect, @Nullable Status status) {
        this.effect = effect;
        this.status = status;
    }

    /** Decides whether the permission stands; the others only add facts. */
    public boolean isDecisive() {
        return status != null;
    }

    /** Not concluded by us or by the registry. */
    public boolean isSaidByPeople() {
        return this == GRANT || this == REFUSE || this == WITHDRAW || this == OBJECT;
    }

    public boolean isRestrictive() {
        return effect == Effect.RESTRICTS;
    }

    public boolean isOfRegistry() {
        return effect == Effect.REGISTERS;
    }

    @Nullable
    Status status() {
        return status;
    }
}
