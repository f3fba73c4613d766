package crm.gateway.directory;

import crm.contracts.identity.UserChanged;
import crm.contracts.identity.UserStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What others may know of a user: no name, no address.
 *
 * @param successor of who has left: whose the records become
 */
record UserFacts(
        UserStatus status,
        List<String> roles,
        List<String> teams,
        List<String> departments,
        @Nullable UUID successor) {

    /** Of somebody of whom nothing has been told yet. */
    private static final UserFacts NOTHING = new UserFacts(UserStatus.INVITED, List.of(), List.of(), List.of(), null);

    static final String PROFILE = "profile";

    static UserFacts of(User user) {
        return new UserFacts(
                UserStatus.valueOf(user.status().name()),
                user.roles(),
                user.teams(),
                user.departments(),
                user.successorUserId());
    }

    static UserFacts of(UserChanged told) {
        return new UserFacts(told.status(), told.roles(), told.teams(), told.departments(), told.successorUserId());
    }

    /** Somebody whom another hand took out of Keycloak; a successor was named, or is not. */
    UserFacts gone() {
        return new UserFacts(UserStatus.DEACTIVATED, List.of(), List.of(), List.of(), successor);
    }

    /** Names of what differs; of somebody who is new, the status always. */
    List<String> changedSince(@Nullable UserFacts before) {
        var then = before == null ? NOTHING : before;
        var changed = new ArrayList<String>();
        if (before == null || status != then.status) {
            changed.add("status");
        }
        if (!roles.equals(then.roles)) {
            changed.add("roles");
        }
        if (!teams.equals(then.teams)) {
            changed.add("teams");
        }
        if (!departments.equals(then.departments)) {
            changed.add("departments");
        }
        return changed;
    }

    UserChanged told(UUID id, List<String> changedFields) {
        return new UserChanged(id, status, roles, teams, departments, changedFields, successor);
    }
}
