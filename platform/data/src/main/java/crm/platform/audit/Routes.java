package crm.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The addresses of operations as their resources declare them, so that no raw address is ever kept. */
@ApplicationScoped
class Routes {

    private static final Pattern SLASHES = Pattern.compile("/+");
    private static final Pattern ID =
            Pattern.compile("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=/|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern RESOURCE = Pattern.compile("^/api/v\\d+/([^/{]+).*");

    private final Map<Operation, Route> known = new ConcurrentHashMap<>();

    /** @param resource whose operation it is, be it an inherited one */
    private record Operation(Class<?> resource, Method method) {}

    /** @param resource the first word behind the API's version: {@code orders} */
    record Route(String template, String resource) {}

    Route of(Class<?> resource, Method method) {
        return known.computeIfAbsent(new Operation(resource, method), Routes::read);
    }

    /** The first id in the address of a request; null when there is none. */
    static @Nullable String idIn(String path) {
        var id = ID.matcher("/" + path);
        return id.find() ? id.group(1).toLowerCase(Locale.ROOT) : null;
    }

    private static Route read(Operation operation) {
        var type = operation.resource().getAnnotation(Path.class);
        var template = SLASHES.matcher(
                        "/" + text(type) + "/" + text(operation.method().getAnnotation(Path.class)))
                .replaceAll("/");
        var plain = template.length() > 1 && template.endsWith("/")
                ? template.substring(0, template.length() - 1)
                : template;
        return new Route(plain, RESOURCE.matcher(plain).replaceFirst("$1"));
    }

    private static String text(@Nullable Path path) {
        return path == null ? "" : path.value();
    }
}
