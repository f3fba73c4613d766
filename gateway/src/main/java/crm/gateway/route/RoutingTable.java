package crm.gateway.route;

import crm.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who owns a path. Two owners of one resource are a mistake that stops the start. */
@ApplicationScoped
public class RoutingTable {

    private static final String ROOT = "/api/v1/";
    private static final String OPERATIONS = "operations";
    private static final String REST = "/*";

    private final Map<String, URI> services = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    RoutingTable(GatewayConfig config) {
        config.services().forEach((name, service) -> {
            services.put(name, service.url());
            service.resources().orElse(List.of()).forEach(resource -> own(resource, name));
            service.publicResources().orElse(List.of()).forEach(open::add);
        });
    }

    /**
     * A request's way on.
     *
     * @param uri path and query as the service knows them
     * @param template what all requests on this way are called
     */
    public record Target(String service, URI url, String uri, String template) {}

    /** Empty when no service owns the path: the gateway answers it itself, or with 404. */
    public Optional<Target> find(String uri) {
        if (!uri.startsWith(ROOT)) {
            return Optional.empty();
        }
        var resource = segment(uri, ROOT.length());
        if (resource.equals(OPERATIONS)) {
            return operations(uri);
        }
        return Optional.ofNullable(owners.get(resource))
                .map(service -> new Target(service, services.get(service), uri, ROOT + resource + REST));
    }

    /** The service lets everybody in who comes without a token. */
    boolean isPublic(String uri) {
        return uri.startsWith(ROOT) && open.contains(segment(uri, ROOT.length()));
    }

    public URI url(String service) {
        return services.get(service);
    }

    /** Every service has the same operations; the gateway tells them apart by {@code /operations/<service>/…}. */
    private Optional<Target> operations(String uri) {
        var start = ROOT.length() + OPERATIONS.length() + 1;
        if (uri.length() <= start) {
            return Optional.empty();
        }
        var service = segment(uri, start);
        var url = services.get(service);
        return url == null
                ? Optional.empty()
                : Optional.of(new Target(
                        service,
                        url,
                        ROOT + OPERATIONS + uri.substring(start + service.length()),
                        ROOT + OPERATIONS + "/" + service + REST));
    }

    private void own(String resource, String service) {
        var other = owners.putIfAbsent(resource, service);
        if (other != null) {
            throw new IllegalStateException(resource + " is owned by " + other + " and by " + service);
        }
    }

    private static String segment(String uri, int start) {
        var end = start;
        while (end < uri.length() && uri.charAt(end) != '/' && uri.charAt(end) != '?') {
            end++;
        }
        return uri.substring(start, end);
    }
}
