package crm.consent.registry.application;

import crm.platform.data.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Fetches what people told the registry, page by page; each page and how far it led are stored together. */
@ApplicationScoped
class PullMovements {

    private static final int PAGE = 1000;

    private final UnitOfWork unitOfWork;
    private final Registry registry;
    private final Cursors cursors;
    private final ApplyMovements movements;

    PullMovements(UnitOfWork unitOfWork, Registry registry, Cursors cursors, ApplyMovements movements) {
        this.unitOfWork = unitOfWork;
        this.registry = registry;
        this.cursors = cursors;
        this.movements = movements;
    }

    Uni<Void> pull(String brand) {
        return cursors.after(brand)
                .chain(after -> registry.changes(brand, after.orElse(null)))
                .call(page -> take(brand, page))
                .chain(page -> page.read() < PAGE ? Uni.createFrom().voidItem() : pull(brand));
    }

    private Uni<Void> take(String brand, Registry.Changes page) {
        return unitOfWork.inTransaction(
                () -> movements.apply(brand, page.movements()).chain(() -> cursors.keep(brand, page.after())));
    }
}
