package crm.consent.permission.application;

import crm.consent.permission.domain.PermissionKey;
import crm.consent.permission.domain.Reason;
import crm.platform.domain.InvalidInput;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which purposes, brands and notices there are.
 *
 * @param purposes active ones of PROC
 * @param brands codes
 * @param notices ids of the published versions by code
 */
public record Catalogue(Set<String> purposes, Set<String> brands, Map<String, UUID> notices) {

    /** The brand of a deployment that has not named others. */
    public static final String MAIN_BRAND = "MAIN";

    /** Why nothing can be permitted for the key, whatever the ledger says. */
    public Optional<Reason> unknown(PermissionKey key) {
        if (key instanceof PermissionKey.Proc proc && !purposes.contains(proc.purpose())) {
            return Optional.of(Reason.PURPOSE_UNKNOWN);
        }
        return key instanceof PermissionKey.Comm comm && !brands.contains(comm.brand())
                ? Optional.of(Reason.BRAND_UNKNOWN)
                : Optional.empty();
    }

    /** Fails when the posting names something that is not there. */
    public void check(Posting posting) {
        unknown(posting.key()).ifPresent(reason -> {
            var field = reason == Reason.PURPOSE_UNKNOWN ? "purpose" : "brand";
            throw InvalidInput.of(field, "consent.unknown-" + field, "There is no such " + field + ".");
        });
        if (posting.noticeVersion() != null && !notices.containsKey(posting.noticeVersion())) {
            throw InvalidInput.of("noticeVersion", "consent.unknown-notice", "There is no such published notice.");
        }
    }
}
