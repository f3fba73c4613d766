package crm.gateway.stream;

import crm.gateway.route.RoutingTable;
import crm.gateway.route.ServiceReader;
import crm.gateway.route.ServiceReader.Answer;
import crm.gateway.route.ServiceReader.Asker;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which records somebody may see, says their owner alone: by its list, asked for these with the caller's own token. */
@ApplicationScoped
class VisibleIds {

    private final ServiceReader services;
    private final RoutingTable table;

    VisibleIds(ServiceReader services, RoutingTable table) {
        this.services = services;
        this.table = table;
    }

    Uni<Answer> of(Kind kind, Set<UUID> ids, Viewer viewer) {
        var list = "/api/v1/" + kind.resource();
        var query = "?fields=id&limit=" + ids.size() + "&filter%5Bid%5D%5Bin%5D="
                + ids.stream().map(UUID::toString).collect(Collectors.joining(","));
        var service = table.find(list).orElseThrow().service();
        return services.get(service, list + query, new Asker(viewer.authorization(), null));
    }
}
