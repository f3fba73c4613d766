package crm.marketing.customer.application;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Remembers which partitions of consent-service's decisions have been read to their end, for all replicas. */
@FunctionalInterface
public interface PermissionProgress {

    Uni<Void> caughtUp(List<Integer> partitions);
}
