package crm.consent.registry.application;

import crm.consent.address.application.ContactPointIds;
import crm.consent.address.domain.Address;
import crm.consent.ledger.domain.Evidence;
import crm.consent.ledger.domain.EvidenceType;
import crm.consent.permission.application.Actor;
import crm.consent.permission.application.PermissionKeys;
import crm.consent.permission.application.Posting;
import crm.consent.permission.application.RecordCaptures;
import crm.consent.permission.domain.Action;
import crm.consent.permission.domain.Capture;
import crm.consent.permission.domain.PermissionKey;
import crm.consent.registry.application.Registry.Movement;
import crm.consent.registry.domain.RegistryStatus;
import crm.platform.data.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Takes what people told the registry into the ledger. A refusal counts whoever passed it on; an approval only when the citizen gave
 * it to the registry, for what others have registered has no proof here. The later word stands, and at the same second the refusal;
 * that is the fold of the ledger and nothing more.
 */
@ApplicationScoped
class ApplyMovements {

    private static final Logger LOG = Logger.getLogger(ApplyMovements.class);
    private static final String OF_CITIZENS = "IYS_";
    private static final String LINE_CLOSED = "IYS_AHS_HAT_KAPATMA";

    private final UnitOfWork unitOfWork;
    private final PermissionKeys keys;
    private final RecordCaptures captures;
    private final ClosedLines closedLines;

    ApplyMovements(UnitOfWork unitOfWork, PermissionKeys keys, RecordCaptures captures, ClosedLines closedLines) {
        this.unitOfWork = unitOfWork;
        this.keys = keys;
        this.captures = captures;
        this.closedLines = closedLines;
    }

    Uni<Void> apply(String brand, List<Movement> movements) {
        var postings = new ArrayList<Posting>();
        var closed = new ArrayList<UUID>();
        for (var movement : movements) {
            keys.readable(movement.channel(), movement.address())
                    .ifPresentOrElse(
                            address -> read(brand, movement, address, postings, closed),
                            () -> LOG.warnf("a movement has an address that nobody can read: %s", movement));
        }
        return unitOfWork.inTransaction(() -> captures.recordChecked(postings, Actor.REGISTRY, SettleItems.NO_NOTICES)
                .chain(() -> closedLines.close(closed)));
    }

    private void read(String brand, Movement movement, Address address, List<Posting> postings, List<UUID> closed) {
        var key = (PermissionKey.Comm) keys.ofAddress(brand, movement.recipientType(), movement.channel(), address);
        if (movement.source().equals(LINE_CLOSED)) {
            closed.add(ContactPointIds.of(key.contactPointHash()));
        }
        if (movement.status() == RegistryStatus.RET) {
            postings.add(posting(movement, key, address, Action.REFUSE));
        } else if (movement.source().startsWith(OF_CITIZENS)) {
            postings.add(posting(movement, key, address, Action.GRANT));
            postings.add(posting(movement, key, address, Action.REGISTRY_CONFIRMED));
        }
    }

    private static Posting posting(Movement movement, PermissionKey key, Address address, Action action) {
        var registration = movement.registration();
        var said = Objects.requireNonNullElse(movement.consentDate(), registration.creationDate());
        var capture = new Capture(key, action, said, movement.source(), evidence(registration.transactionId(), said));
        return new Posting(
                capture,
                null,
                address,
                said.toString(),
                null,
                SettleItems.ORIGIN,
                "iys:" + registration.transactionId() + ":" + action,
                registration);
    }

    private static Evidence evidence(String transactionId, Instant at) {
        return new Evidence(EvidenceType.IYS_MOVEMENT, transactionId, at);
    }
}
