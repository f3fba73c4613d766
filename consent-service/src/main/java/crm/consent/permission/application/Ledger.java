package crm.consent.permission.application;

import crm.consent.ledger.domain.EntryHeader;
import crm.consent.permission.domain.Fact;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

public interface Ledger {

    /** What the ledger made of a new entry: its place, or nothing because the fact was known. */
    record Place(boolean appended, long seq, long keyVersion) {}

    record NewEntry(EntryHeader header, byte[] sealedPayload) {}

    /** Of these idempotency keys, those that are taken. */
    Uni<Set<String>> known(Collection<String> idempotencyKeys);

    /** One place per entry, in the order of the list; keeps the shards of the entries locked until the transaction ends. */
    Uni<List<Place>> append(List<NewEntry> entries);

    /** All entries of the permissions. */
    Uni<Map<UUID, List<Fact>>> facts(Set<UUID> permissionIds);
}
