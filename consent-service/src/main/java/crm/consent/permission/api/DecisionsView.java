package crm.consent.permission.api;

import crm.consent.permission.application.DecidePermissions.Answer;
import crm.consent.permission.domain.Decision;
import crm.consent.permission.domain.Reason;
import crm.consent.permission.domain.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One answer per item, in the order of the items.
 *
 * @param advisory always true: it holds for the moment of asking and allows no send
 */
record DecisionsView(Instant decidedAt, boolean advisory, List<Item> items) {

    /** @param permissionId absent when the key could not be read */
    @Schema(name = "PermissionDecision")
    record Item(
            Verdict decision,
            List<ReasonView> reasons,
            @Nullable UUID permissionId,
            @Nullable Integer shard,
            @Nullable Long ledgerSeq,
            long epoch) {

        static Item of(Answer answer, Locale locale) {
            var stored = answer.stored();
            return new Item(
                    answer.decision().verdict(),
                    ReasonView.of(answer.decision().reasons(), locale),
                    answer.key().permissionId(),
                    stored == null ? null : stored.shard(),
                    stored == null ? null : stored.ledgerSeq(),
                    stored == null ? 0 : stored.epoch());
        }

        static Item unreadable(Locale locale) {
            var decision = Decision.deny(Reason.ADDRESS_UNREADABLE);
            return new Item(decision.verdict(), ReasonView.of(decision.reasons(), locale), null, null, null, 0);
        }
    }
}
