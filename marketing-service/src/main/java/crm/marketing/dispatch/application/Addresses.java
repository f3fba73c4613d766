package crm.marketing.dispatch.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The e-mail addresses of customers, asked for each time and never kept. */
@FunctionalInterface
public interface Addresses {

    /** Who has none is absent. */
    Uni<Map<UUID, String>> of(List<UUID> customers);
}
