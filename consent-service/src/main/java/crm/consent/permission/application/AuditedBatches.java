package crm.consent.permission.application;

import crm.consent.address.domain.Hashes;
import crm.platform.audit.Audit;
import crm.platform.data.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class AuditedBatches implements BatchAudit {

    private final UnitOfWork unitOfWork;
    private final Audit audit;

    AuditedBatches(UnitOfWork unitOfWork, Audit audit) {
        this.unitOfWork = unitOfWork;
        this.audit = audit;
    }

    @Override
    public Uni<Void> record(String action, Collection<UUID> ids) {
        var hash = hash(ids);
        return unitOfWork.inTransaction(() ->
                audit.record(action, "batch", hash.substring(0, 32), Map.of("count", ids.size(), "idsSha256", hash)));
    }

    private static String hash(Collection<UUID> ids) {
        var text = ids.stream().map(UUID::toString).distinct().sorted().collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(Hashes.sha256(text));
    }
}
