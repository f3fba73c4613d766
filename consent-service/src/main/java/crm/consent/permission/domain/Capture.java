package crm.consent.permission.domain;

import crm.consent.ledger.domain.Evidence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said yes or no.
 *
 * @param action GRANT, REFUSE, WITHDRAW or OBJECT
 * @param effectiveAt when they said it, in whole seconds
 * @param source where: a code of İYS ({@code HS_WEB}) for COMM, our own code for PROC
 * @param evidence null when there is none, which only a refusal may afford
 */
public record Capture(
        PermissionKey key,
        Action action,
        Instant effectiveAt,
        String source,
        @Nullable Evidence evidence) {}
