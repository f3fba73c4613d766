package crm.consent.permission.application;

import static java.util.Objects.requireNonNull;

import crm.consent.ledger.domain.EntryHeader;
import crm.consent.permission.domain.Family;
import crm.consent.permission.domain.Permission.Change;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a posting.
 *
 * @param header null when the fact was in the ledger before
 * @param change what held right after it; null with the header
 */
public record Outcome(
        Posting posting,
        @Nullable EntryHeader header,
        @Nullable Change change) {

    static Outcome known(Posting posting) {
        return new Outcome(posting, null, null);
    }

    public boolean isRecorded() {
        return header != null;
    }

    /** A word about an address that the registry does not know yet. */
    public boolean isToldToRegistry() {
        return isOfAddress()
                && posting.capture().action().isSaidByPeople()
                && !posting.isHeldByRegistry()
                && header != null
                && !header.actorType().equals(Actor.REGISTRY.type());
    }

    /** Ends an approval of an address, whoever says so. */
    public boolean endsApproval() {
        return isOfAddress() && posting.capture().action().isRestrictive();
    }

    private boolean isOfAddress() {
        return posting.key().family() == Family.COMM;
    }

    /** Of recorded outcomes, the last one of each permission, which is what holds now. */
    public static List<Outcome> latest(List<Outcome> recorded) {
        var latest = new LinkedHashMap<UUID, Outcome>();
        recorded.forEach(outcome ->
                latest.put(requireNonNull(outcome.header(), "recorded").permissionId(), outcome));
        return List.copyOf(latest.values());
    }
}
