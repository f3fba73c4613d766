package crm.customer.profile.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose record it is, which decides who sees it; team and department may be null. */
public record Ownership(
        UUID userId, @Nullable String team, @Nullable String department) {

    public Ownership handedTo(UUID newUserId) {
        return new Ownership(newUserId, team, department);
    }
}
