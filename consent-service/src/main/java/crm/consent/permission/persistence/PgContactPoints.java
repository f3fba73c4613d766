package crm.consent.permission.persistence;

import crm.consent.address.application.ContactPointIds;
import crm.consent.address.application.Vault;
import crm.consent.address.persistence.AddressTables;
import crm.consent.address.persistence.AddressTables.ContactPoint;
import crm.consent.address.persistence.AddressTables.Link;
import crm.consent.permission.application.ContactPoints;
import crm.consent.permission.application.DataKey;
import crm.consent.permission.application.Posting;
import crm.consent.permission.domain.PermissionKey.Comm;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

@ApplicationScoped
class PgContactPoints implements ContactPoints {

    private final ReactiveUnitOfWork unitOfWork;
    private final Vault vault;
    private final Clock clock;

    PgContactPoints(ReactiveUnitOfWork unitOfWork, Vault vault, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public Uni<Void> keep(List<Posting> postings, Map<UUID, DataKey> keys) {
        var now = clock.instant();
        var points = new TreeMap<UUID, Posting>();
        var links = new ArrayList<Link>();
        for (var posting : postings) {
            if (posting.key() instanceof Comm comm && posting.address() != null) {
                var id = ContactPointIds.of(comm.contactPointHash());
                points.put(id, posting);
                if (posting.personId() != null) {
                    links.add(new Link(posting.personId(), id, now));
                }
            }
        }
        return keepPoints(points, keys, now).chain(() -> link(links));
    }

    private Uni<Void> keepPoints(Map<UUID, Posting> postings, Map<UUID, DataKey> keys, Instant now) {
        var points = postings.entrySet().stream()
                .map(one -> point(one.getKey(), one.getValue(), keys.get(one.getKey()), now))
                .toList();
        return AddressTables.KEEP_POINTS.write(unitOfWork, points);
    }

    private ContactPoint point(UUID id, Posting posting, DataKey key, Instant now) {
        var address = posting.address();
        var sealed = vault.seal(key.key(), address.value().getBytes(StandardCharsets.UTF_8));
        var hash = ((Comm) posting.key()).contactPointHash();
        return new ContactPoint(id, address.kind(), sealed, key.id(), hash, now);
    }

    private Uni<Void> link(List<Link> links) {
        return AddressTables.KEEP_LINKS.write(unitOfWork, links);
    }
}
