package crm.platform.data.document;

import crm.platform.data.Repository;
import crm.platform.domain.Aggregate;
import crm.platform.domain.RuleViolation;
import crm.platform.journal.OutboundEvent;
import crm.platform.security.Ownership;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The repository of one kind of document. Storing publishes: the events that the aggregate recorded are journaled in the same
 * transaction.
 *
 * <pre>{@code
 * @Singleton // no proxy is possible: the base class has no constructor without arguments
 * class PgProducts extends Documents<Product, ProductEntity> {
 *     PgProducts(DocumentStore store) {
 *         super(store, new Kind<>("product", ProductEntity.class, ProductEntity::new, Product::id, ProductContracts::of));
 *     }
 * }
 * }</pre>
 */
public abstract class Documents<A extends Aggregate<?>, R extends DocumentRow<A>> implements Repository<A> {

    /**
     * @param what singular name of the resource, for the error code
     * @param events drains what the aggregate recorded, in the words of the contracts
     * @param ownership who sees it
     * @param unique what no two of them have in common, besides the id
     */
    public record Kind<A, R>(
            String what,
            Class<R> row,
            Supplier<R> newRow,
            Function<A, UUID> id,
            Function<A, List<OutboundEvent>> events,
            Ownership ownership,
            Optional<Unique<A>> unique) {

        /** @param refusal of a new one whose value another has already */
        record Unique<A>(String column, Function<A, Object> value, Supplier<RuleViolation> refusal) {}

        /** Seen by those who may see its owner's records, if it has one. */
        public Kind(
                String what,
                Class<R> row,
                Supplier<R> newRow,
                Function<A, UUID> id,
                Function<A, List<OutboundEvent>> events) {
            this(what, row, newRow, id, events, ownership(row), Optional.empty());
        }

        /** It tells whose it is, but whoever may read the kind sees all of it, as a catalogue. */
        public Kind<A, R> seenByAll() {
            return of(Ownership.NOBODYS);
        }

        /** Seen otherwise than by its owner alone. */
        public Kind<A, R> of(Ownership owned) {
            return new Kind<>(what, row, newRow, id, events, owned, unique);
        }

        private static Ownership ownership(Class<?> row) {
            return OwnedRow.class.isAssignableFrom(row) ? Ownership.OWNERS : Ownership.NOBODYS;
        }

        /** A key of the business, such as a number; the table has it unique as well, for two at the same moment. */
        public Kind<A, R> unique(String column, Function<A, Object> value, Supplier<RuleViolation> refusal) {
            var key = Optional.of(new Unique<>(column, value, refusal));
            return new Kind<>(what, row, newRow, id, events, ownership, key);
        }
    }

    private final DocumentStore documents;
    private final Kind<A, R> kind;

    protected Documents(DocumentStore documents, Kind<A, R> kind) {
        this.documents = documents;
        this.kind = kind;
    }

    @Override
    public Uni<A> find(UUID id) {
        return documents.find(kind, id).map(DocumentRow::toDomain);
    }

    @Override
    public Uni<A> require(UUID id) {
        return documents.require(kind, id).map(DocumentRow::toDomain);
    }

    @Override
    public Uni<Void> store(A aggregate) {
        return documents.store(kind, aggregate);
    }
}
