package crm.platform.user;

import crm.platform.domain.Owner;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Records of one kind that somebody inherits from who has left. */
interface Inheritance {

    /** In the running transaction; how many it were, 0 when none is left. */
    Uni<Integer> inherit(UUID from, Owner to, int most);
}
