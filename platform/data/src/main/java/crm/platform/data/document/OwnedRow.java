package crm.platform.data.document;

import crm.platform.domain.Owner;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of a document that belongs to somebody: to who made it, unless {@link #copy} says otherwise. */
@MappedSuperclass
public abstract class OwnedRow<A> extends DocumentRow<A> {

    protected UUID ownerUserId;
    protected @Nullable String ownerTeam;
    protected @Nullable String ownerDepartment;

    protected final void belongTo(Owner owner) {
        ownerUserId = owner.userId();
        ownerTeam = owner.team();
        ownerDepartment = owner.department();
    }

    protected final Owner owner() {
        return new Owner(ownerUserId, ownerTeam, ownerDepartment);
    }
}
