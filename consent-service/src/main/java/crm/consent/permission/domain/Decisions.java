package crm.consent.permission.domain;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rule that answers. Whatever is not known denies (CON-12, CON-14, CON-15). */
public final class Decisions {

    private static final Map<Status, Reason> NOT_STANDING = Map.of(
            Status.UNKNOWN, Reason.NOT_ASKED,
            Status.REFUSED, Reason.REFUSED,
            Status.WITHDRAWN, Reason.WITHDRAWN,
            Status.OBJECTED, Reason.OBJECTED,
            Status.EXPIRED, Reason.EXPIRED,
            Status.INVALIDATED, Reason.INVALIDATED,
            Status.ERASED, Reason.ERASED);

    private Decisions() {}

    /** @param key null when it is not known: denied */
    public static Decision decide(@Nullable PermissionKey key, Standing standing) {
        if (key instanceof PermissionKey.Proc) {
            return granted(standing);
        }
        if (key instanceof PermissionKey.Comm comm) {
            return comm.recipientType() == RecipientType.TACIR ? merchant(standing) : consumer(standing);
        }
        return Decision.deny(Reason.NOT_ASKED);
    }

    private static Decision granted(Standing standing) {
        if (standing.status() != Status.GRANTED) {
            return Decision.deny(requireNonNull(NOT_STANDING.get(standing.status())));
        }
        var evidence = standing.evidenceType();
        if (evidence == null) {
            return Decision.deny(Reason.EVIDENCE_MISSING);
        }
        return evidence.proves() ? Decision.permit(Reason.CONSENT_GIVEN) : Decision.deny(Reason.STAFF_DECLARATION_ONLY);
    }

    /** A consent that is not in İYS is void by law (ETK art. 11/5): a grant alone is not enough. */
    private static Decision consumer(Standing standing) {
        var local = granted(standing);
        return local.permits() ? registered(standing, local) : local;
    }

    /** Merchants need no consent, but a registered address and no refusal (ETK art. 6/2). */
    private static Decision merchant(Standing standing) {
        if (standing.status() == Status.UNKNOWN || standing.status() == Status.GRANTED) {
            return registered(standing, Decision.permit(Reason.NOT_REFUSED_MERCHANT));
        }
        return Decision.deny(requireNonNull(NOT_STANDING.get(standing.status())));
    }

    private static Decision registered(Standing standing, Decision permitted) {
        return switch (standing.registryState()) {
            case CONFIRMED -> permitted;
            case REJECTED -> Decision.deny(Reason.REGISTRY_REJECTED);
            case NONE -> Decision.deny(Reason.REGISTRY_NOT_CONFIRMED);
        };
    }
}
