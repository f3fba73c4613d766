package crm.consent.permission.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;

public interface ContactPoints {

    /** Keeps the addresses of the orders, sealed, and whose they are. */
    Uni<Void> keep(List<Order> orders, Map<UUID, DataKey> keys);
}
