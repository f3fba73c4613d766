package crm.gateway.keys;

import crm.gateway.directory.AsksKeycloak;
import crm.gateway.directory.Gone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** The clients of keys in Keycloak, the only place where a secret is kept. Blocks. */
@ApplicationScoped
@AsksKeycloak
class KeyClients {

    private static final int PAGE = 500;

    private final Keycloak keycloak;
    private final String realm;

    KeyClients(Keycloak keycloak, @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    /** All there are, those that have ended, too: one question for {@value #PAGE} of them. */
    @ActivateRequestContext // the client belongs to a request, and not all who ask this are one
    List<KeyClient> all() {
        var all = new ArrayList<ClientRepresentation>();
        List<ClientRepresentation> page;
        do {
            page = realm().clients().findAll(KeyClient.PREFIX, false, true, all.size(), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all.stream()
                .filter(each -> KeyClient.idOf(each.getClientId()).isPresent())
                .map(KeyClient::new)
                .toList();
    }

    @ActivateRequestContext // as above
    Optional<KeyClient> find(UUID id) {
        return realm().clients().findByClientId(KeyClient.PREFIX + id).stream()
                .findFirst()
                .map(KeyClient::new);
    }

    /** Nothing of it stays when it cannot be finished. Without a secret that anybody knows: that is {@link #newSecret}. */
    void create(KeyClient key, List<String> roles) {
        try (Response answer = realm().clients().create(key.client())) {
            if (answer.getStatus() != Response.Status.CREATED.getStatusCode()) {
                throw new WebApplicationException(answer.getStatus());
            }
        }
        var made = find(key.id()).orElseThrow();
        var client = resource(made);
        try {
            var account = client.getServiceAccountUser().getId();
            roleMappings(account).add(representations(roles));
            made.belongsTo(account);
            client.update(made.client());
        } catch (RuntimeException failure) {
            client.remove();
            throw failure;
        }
    }

    /** The one before is good for nothing from then on. */
    String newSecret(KeyClient key) {
        return resource(key).generateNewSecret().getValue();
    }

    /** Names of the roles that its account has, of whatever kind. */
    List<String> roles(KeyClient key) {
        var account = key.account();
        return account == null
                ? List.of()
                : Gone.unless(() -> roleMappings(account.toString()).listAll()).orElse(List.of()).stream()
                        .map(RoleRepresentation::getName)
                        .sorted()
                        .toList();
    }

    /** First it lets nobody in any more, then it loses its roles, which others may then remove. */
    void end(KeyClient key, Consumer<KeyClient> how) {
        how.accept(key);
        resource(key).update(key.client());
        var account = key.account();
        if (account != null) {
            var mappings = roleMappings(account.toString());
            Gone.unless(mappings::listAll).ifPresent(mappings::remove);
        }
    }

    private List<RoleRepresentation> representations(List<String> roles) {
        return roles.stream()
                .map(name -> realm().roles().get(name).toRepresentation())
                .toList();
    }

    private RoleScopeResource roleMappings(String account) {
        return realm().users().get(account).roles().realmLevel();
    }

    private ClientResource resource(KeyClient key) {
        return realm().clients().get(key.client().getId());
    }

    private RealmResource realm() {
        return keycloak.realm(realm);
    }
}
