package crm.platform.user;

import crm.platform.domain.Owner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a service keeps of a user.
 *
 * @param version of the event that told of it; an older one changes nothing
 * @param active whether records may be given to the user: somebody who is suspended or has left gets none
 * @param team the first of the user's; null when there is none
 * @param department as {@code team}
 */
record KnownUser(
        UUID id,
        long version,
        boolean active,
        @Nullable String team,
        @Nullable String department) {

    Owner asOwner() {
        return new Owner(id, team, department);
    }
}
