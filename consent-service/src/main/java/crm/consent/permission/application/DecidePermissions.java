package crm.consent.permission.application;

import crm.consent.address.application.ContactPointIds;
import crm.consent.customer.application.People;
import crm.consent.permission.domain.Decision;
import crm.consent.permission.domain.Decisions;
import crm.consent.permission.domain.Family;
import crm.consent.permission.domain.PermissionKey;
import crm.consent.permission.domain.Reason;
import crm.consent.permission.domain.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers "may we?" for many keys at once; advisory, because only a send that holds a permit is safe against a later refusal. */
@ApplicationScoped
public class DecidePermissions {

    /** @param stored null when nobody was ever asked */
    public record Answer(
            PermissionKey key, Decision decision, @Nullable StoredPermission stored) {}

    private final People people;
    private final BatchAudit audit;
    private final PermissionStates states;
    private final Blocks blocks;
    private final Catalogues catalogues;

    DecidePermissions(People people, BatchAudit audit, PermissionStates states, Blocks blocks, Catalogues catalogues) {
        this.people = people;
        this.audit = audit;
        this.states = states;
        this.blocks = blocks;
        this.catalogues = catalogues;
    }

    /** One answer per key, in the same order. What the caller may not see is denied like what is unknown. */
    public Uni<List<Answer>> decide(List<PermissionKey> keys) {
        var ids = keys.stream().map(PermissionKey::permissionId).toList();
        return audit.record("permission.decided-in-batch", ids)
                .chain(() -> people.visible(subjects(keys, Family.PROC)))
                .chain(seen -> people.hidden(subjects(keys, Family.COMM)).chain(hidden -> answers(keys, seen, hidden)));
    }

    private Uni<List<Answer>> answers(List<PermissionKey> keys, Set<UUID> seen, Set<UUID> hidden) {
        var asked = keys.stream()
                .filter(key ->
                        key.family() == Family.PROC ? seen.contains(subject(key)) : !hidden.contains(subject(key)))
                .toList();
        var ids = asked.stream().map(PermissionKey::permissionId).toList();
        var subjects = asked.stream().map(DecidePermissions::subject).distinct().toList();
        return catalogues
                .load()
                .chain(catalogue -> states.byId(ids)
                        .chain(stored -> blocks.of(subjects)
                                .map(blocked -> keys.stream()
                                        .map(key -> key.family() == Family.PROC && !seen.contains(subject(key))
                                                ? new Answer(key, Decision.deny(Reason.CUSTOMER_UNKNOWN), null)
                                                : answer(key, stored.get(key.permissionId()), blocked, catalogue))
                                        .toList())));
    }

    private static List<UUID> subjects(List<PermissionKey> keys, Family family) {
        return keys.stream()
                .filter(key -> key.family() == family)
                .map(DecidePermissions::subject)
                .distinct()
                .toList();
    }

    private static Answer answer(
            PermissionKey key,
            @Nullable StoredPermission stored,
            Map<UUID, List<Reason>> blocked,
            Catalogue catalogue) {
        var decision = catalogue
                .unknown(key)
                .map(Decision::deny)
                .or(() -> Optional.ofNullable(stored).map(StoredPermission::decision))
                .orElseGet(() -> Decisions.decide(key, Standing.NOTHING));
        return new Answer(key, decision.overruledBy(blocked.getOrDefault(subject(key), List.of())), stored);
    }

    private static UUID subject(PermissionKey key) {
        return key instanceof PermissionKey.Comm comm
                ? ContactPointIds.of(comm.contactPointHash())
                : ((PermissionKey.Proc) key).personId();
    }
}
