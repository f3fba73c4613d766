package crm.consent.permission.application;

import crm.consent.address.application.ContactPointIds;
import crm.consent.permission.domain.Decision;
import crm.consent.permission.domain.Decisions;
import crm.consent.permission.domain.PermissionKey;
import crm.consent.permission.domain.Reason;
import crm.consent.permission.domain.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers "may we?" for many keys at once; advisory, because only a send that holds a permit is safe against a later refusal. */
@ApplicationScoped
public class DecidePermissions {

    /** @param stored null when nobody was ever asked */
    public record Answer(
            PermissionKey key, Decision decision, @Nullable StoredPermission stored) {}

    private final PermissionStates states;
    private final Blocks blocks;
    private final Catalogues catalogues;

    DecidePermissions(PermissionStates states, Blocks blocks, Catalogues catalogues) {
        this.states = states;
        this.blocks = blocks;
        this.catalogues = catalogues;
    }

    /** One answer per key, in the same order. */
    public Uni<List<Answer>> decide(List<PermissionKey> keys) {
        var ids = keys.stream().map(PermissionKey::permissionId).toList();
        var subjects = keys.stream().map(DecidePermissions::subject).distinct().toList();
        return catalogues
                .load()
                .chain(catalogue -> states.byId(ids)
                        .chain(stored -> blocks.of(subjects)
                                .map(blocked -> keys.stream()
                                        .map(key -> answer(key, stored.get(key.permissionId()), blocked, catalogue))
                                        .toList())));
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
