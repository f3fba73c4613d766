package crm.consent.permission.application;

import crm.consent.customer.application.People;
import crm.consent.permission.domain.Decision;
import crm.consent.permission.domain.Decisions;
import crm.consent.permission.domain.PermissionKey;
import crm.consent.permission.domain.Reason;
import crm.consent.permission.domain.Standing;
import crm.platform.audit.Audit;
import crm.platform.data.UnitOfWork;
import crm.platform.domain.InvalidInput;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that holds for a person, or for an address. */
@ApplicationScoped
public class FindPermissions {

    /** @param stored null for a purpose that was never asked for */
    public record Found(
            UUID permissionId,
            UUID personId,
            String purpose,
            Decision decision,
            @Nullable StoredPermission stored) {

        static Found of(StoredPermission stored, List<Reason> blocks) {
            return new Found(
                    stored.permissionId(),
                    stored.personId(),
                    stored.purpose(),
                    stored.decision().overruledBy(blocks),
                    stored);
        }

        static Found neverAsked(PermissionKey.Proc key, List<Reason> blocks) {
            var decision = Decisions.decide(key, Standing.NOTHING).overruledBy(blocks);
            return new Found(key.permissionId(), key.personId(), key.purpose(), decision, null);
        }
    }

    private final UnitOfWork unitOfWork;
    private final People people;
    private final PermissionStates states;
    private final Catalogues catalogues;
    private final Blocks blocks;
    private final PermissionKeys keys;
    private final Audit audit;

    FindPermissions(
            UnitOfWork unitOfWork,
            People people,
            PermissionStates states,
            Catalogues catalogues,
            Blocks blocks,
            PermissionKeys keys,
            Audit audit) {
        this.unitOfWork = unitOfWork;
        this.people = people;
        this.states = states;
        this.catalogues = catalogues;
        this.blocks = blocks;
        this.keys = keys;
        this.audit = audit;
    }

    /** One per active purpose; fails for a person whom the caller may not see. */
    public Uni<List<Found>> ofPerson(UUID personId) {
        return people.find(personId)
                .chain(catalogues::load)
                .chain(catalogue -> states.ofPerson(personId)
                        .chain(stored -> blocks.of(List.of(personId))
                                .map(blocked -> everyPurpose(
                                        personId, catalogue, stored, blocked.getOrDefault(personId, List.of())))));
    }

    private static List<Found> everyPurpose(
            UUID personId, Catalogue catalogue, List<StoredPermission> stored, List<Reason> blocks) {
        Map<String, StoredPermission> byPurpose =
                stored.stream().collect(Collectors.toMap(StoredPermission::purpose, Function.identity()));
        return catalogue.purposes().stream()
                .sorted()
                .map(purpose -> byPurpose.containsKey(purpose)
                        ? Found.of(byPurpose.get(purpose), blocks)
                        : Found.neverAsked(new PermissionKey.Proc(personId, purpose), blocks))
                .toList();
    }

    /** Who looks an address up is remembered, without the address. One of people whom the caller may not see is like one of nobody. */
    public Uni<List<Found>> ofAddress(String address) {
        var id = keys.contactPointId(address)
                .orElseThrow(() -> InvalidInput.of(
                        "address",
                        "consent.address-unreadable",
                        "This is neither a telephone number nor an e-mail address."));
        return unitOfWork
                .inTransaction(() -> audit.record("permission.looked-up-by-address", "contact-point", id.toString()))
                .chain(() -> people.hidden(List.of(id)))
                .chain(hidden -> hidden.isEmpty()
                        ? states.ofContactPoint(id)
                        : Uni.createFrom().item(List.<StoredPermission>of()))
                .chain(stored -> blocks.of(List.of(id))
                        .map(blocked -> stored.stream()
                                .map(permission -> Found.of(permission, blocked.getOrDefault(id, List.of())))
                                .toList()));
    }
}
