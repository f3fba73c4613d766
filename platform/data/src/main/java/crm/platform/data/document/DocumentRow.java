package crm.platform.data.document;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/**
 * Row of a document: an aggregate that people edit one at a time, mapped by Hibernate and always loaded whole. Its version is the
 * aggregate's; the row is locked before it is read.
 *
 * @param <A> the aggregate
 */
@MappedSuperclass
public abstract class DocumentRow<A> {

    @Id
    protected UUID id;

    protected long version;
    protected Instant updatedAt;

    /** Takes over all fields, of a new row and of one that is there; {@code updatedAt} is set already. */
    protected abstract void copy(A aggregate);

    protected abstract A toDomain();

    final void copy(A aggregate, Instant now) {
        updatedAt = now;
        copy(aggregate);
    }
}
