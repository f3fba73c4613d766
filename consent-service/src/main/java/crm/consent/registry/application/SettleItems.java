package crm.consent.registry.application;

import static java.util.Objects.requireNonNull;

import crm.consent.permission.application.Actor;
import crm.consent.permission.application.Catalogue;
import crm.consent.permission.application.Posting;
import crm.consent.permission.application.RecordCaptures;
import crm.consent.permission.domain.Capture;
import crm.platform.data.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes down what became of items, in the queue and, where it changes a permission, in the ledger: one transaction. */
@ApplicationScoped
class SettleItems {

    static final Catalogue NO_NOTICES = new Catalogue(Set.of(), Set.of(), Map.of());
    static final String SOURCE = "IYS";
    static final String ORIGIN = "registry";

    private final UnitOfWork unitOfWork;
    private final RegistryItems items;
    private final RecordCaptures captures;

    SettleItems(UnitOfWork unitOfWork, RegistryItems items, RecordCaptures captures) {
        this.unitOfWork = unitOfWork;
        this.items = items;
        this.captures = captures;
    }

    Uni<Void> settle(List<Settlement> settlements) {
        if (settlements.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var postings = settlements.stream()
                .filter(settlement ->
                        settlement.says() != null && settlement.item().address() != null)
                .map(SettleItems::posting)
                .toList();
        return unitOfWork.inTransaction(() -> items.settle(settlements)
                .chain(() -> captures.recordChecked(postings, Actor.REGISTRY, NO_NOTICES))
                .replaceWithVoid());
    }

    /** Counts from the time of the entry that it is about; a later entry is not touched by it. */
    private static Posting posting(Settlement settlement) {
        var item = settlement.item();
        var capture = new Capture(item.key(), requireNonNull(settlement.says()), item.consentDate(), SOURCE, null);
        return new Posting(
                capture,
                null,
                item.address(),
                item.consentDate().toString(),
                null,
                ORIGIN,
                "registry:" + item.id() + ":" + settlement.says(),
                settlement.registration());
    }
}
