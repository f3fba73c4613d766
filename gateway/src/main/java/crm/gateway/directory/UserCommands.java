package crm.gateway.directory;

import crm.platform.domain.InvalidInput;
import crm.platform.domain.RuleViolation;
import crm.platform.domain.UnknownReference;
import crm.platform.patch.MergePatch;
import crm.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;

/** What becomes of users (GTW-02): changed, suspended, reactivated, deactivated. Blocks. */
@ApplicationScoped
@AsksKeycloak
class UserCommands {

    private final Keycloak keycloak;
    private final Users users;
    private final SuspendedUsers suspended;
    private final Clock clock;

    UserCommands(Keycloak keycloak, Users users, SuspendedUsers suspended, Clock clock) {
        this.keycloak = keycloak;
        this.users = users;
        this.suspended = suspended;
        this.clock = clock;
    }

    User change(UUID id, MergePatch<UserRequests.Change> patch) {
        users.changeable(id);
        try {
            update(keycloak.resource(id), state -> {
                state.setEmail(patch.afterRequired("email", UserRequests.Change::email, state.getEmail()));
                state.setFirstName(
                        patch.afterRequired("firstName", UserRequests.Change::firstName, state.getFirstName())
                                .strip());
                state.setLastName(patch.afterRequired("lastName", UserRequests.Change::lastName, state.getLastName())
                        .strip());
                if (patch.names("language")) {
                    state.singleAttribute(Keycloak.LANGUAGE, patch.wantedOf("language", UserRequests.Change::language));
                }
            });
        } catch (WebApplicationException refused) {
            throw KeycloakRefusals.of(refused);
        }
        return users.profileChanged(id);
    }

    /** Keycloak takes a user as a whole: one after the other, so that none puts back what another has just changed. */
    private synchronized void update(UserResource user, Consumer<UserRepresentation> change) {
        var state = user.toRepresentation();
        change.accept(state);
        user.update(state);
    }

    /** Signs the user out everywhere, and in nowhere until {@link #reactivate}. */
    User suspend(Caller caller, UUID id) {
        return users.oneAfterTheOther(() -> {
            requireMayGo(caller, id);
            end(id, state -> state.setEnabled(false));
            return users.changed(id);
        });
    }

    User reactivate(UUID id) {
        if (users.changeable(id).status() != UserStatus.SUSPENDED) {
            throw new RuleViolation("user.not-suspended", "Only a suspended user can be reactivated.");
        }
        update(keycloak.resource(id), state -> state.setEnabled(true));
        suspended.remove(id);
        return users.changed(id);
    }

    /**
     * For good: no roles, no teams, no departments; the name stays, for the records that carry the id.
     *
     * @param successor whose the records become; null: they stay
     */
    User deactivate(Caller caller, UUID id, @Nullable UUID successor) {
        return users.oneAfterTheOther(() -> {
            requireMayGo(caller, id);
            requireMayInherit(id, successor);
            end(id, state -> {
                state.setEnabled(false);
                state.singleAttribute(Keycloak.DEACTIVATED_AT, clock.instant().toString());
                if (successor != null) {
                    state.singleAttribute(Keycloak.SUCCESSOR, successor.toString());
                }
            });
            takeEverything(id);
            return users.changed(id);
        });
    }

    private void takeEverything(UUID id) {
        var user = keycloak.resource(id);
        user.groups().forEach(group -> user.leaveGroup(group.getId()));
        var roles = user.roles().realmLevel();
        roles.remove(roles.listAll());
    }

    private void requireMayGo(Caller caller, UUID id) {
        users.changeable(id);
        if (caller.userId().equals(id)) {
            throw new RuleViolation("user.oneself", "Nobody suspends or deactivates the own account.");
        }
        if (users.directory().isLastAdministrator(id)) {
            throw Memberships.lastAdministrator();
        }
    }

    private void requireMayInherit(UUID id, @Nullable UUID successor) {
        if (successor == null) {
            return;
        }
        var heir = users.directory().user(successor).orElseThrow(() -> new UnknownReference("user", "successorUserId"));
        var stays = heir.status() == UserStatus.ACTIVE || heir.status() == UserStatus.INVITED;
        if (!stays || successor.equals(id)) {
            throw InvalidInput.of("successorUserId", "user.no-successor", "A successor is a colleague who works here.");
        }
    }

    private void end(UUID id, Consumer<UserRepresentation> change) {
        var user = keycloak.resource(id);
        update(user, change);
        suspended.add(id);
        user.logout();
    }
}
