package crm.sales.product.persistence;

import crm.platform.call.CallContext;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.NotFound;
import crm.platform.domain.StaleVersion;
import crm.platform.security.CurrentUser;
import crm.sales.product.application.ProductJournal;
import crm.sales.product.application.Products;
import crm.sales.product.domain.Product;
import crm.sales.product.domain.Sku;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

@ApplicationScoped
class HibernateProducts implements Products {

    private static final String LOCK = "select version from product where id = $1 for update";

    private final ReactiveUnitOfWork unitOfWork;
    private final ProductJournal journal;
    private final CurrentUser user;
    private final Clock clock;

    HibernateProducts(ReactiveUnitOfWork unitOfWork, ProductJournal journal, CurrentUser user, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.journal = journal;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Uni<Boolean> exists(Sku sku) {
        return unitOfWork
                .sql(sql -> sql.execute("select 1 from product where sku = $1", sku.value()))
                .map(rows -> rows.size() > 0);
    }

    @Override
    public Uni<Product> find(UUID id) {
        return unitOfWork.inTransaction(() -> row(id)).map(ProductEntity::toDomain);
    }

    @Override
    public Uni<Product> require(UUID id) {
        return lock(id).chain(() -> row(id)).map(ProductEntity::toDomain);
    }

    @Override
    public Uni<Void> insert(Product product) {
        var row = ProductEntity.from(product, user.owner());
        return unitOfWork.session(session -> session.persist(row)).chain(() -> journal.record(product));
    }

    @Override
    public Uni<Void> update(Product product) {
        return row(product.snapshot().id())
                .invoke(row -> row.copy(product.snapshot(), clock.instant()))
                .chain(() -> journal.record(product));
    }

    /** Not {@code AggregateRows.lock}: the catalogue has no visibility. */
    private Uni<Void> lock(UUID id) {
        return unitOfWork
                .sql(sql -> sql.execute(LOCK, id))
                .invoke(rows -> {
                    if (rows.size() == 0) {
                        throw new NotFound("product", id);
                    }
                    requireExpected(rows.iterator().next().getLong(0));
                })
                .replaceWithVoid();
    }

    private static void requireExpected(long stored) {
        var expected = CallContext.current().expectedVersion();
        if (expected != null && expected != stored) {
            throw new StaleVersion(stored);
        }
    }

    private Uni<ProductEntity> row(UUID id) {
        return unitOfWork
                .session(session -> session.find(ProductEntity.class, id))
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound("product", id));
    }
}
