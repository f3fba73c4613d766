package crm.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Refuses a request whose end two readers may see at different bytes: what is body to one is the next request to the other, and its
 * answer goes to somebody else. The connection is closed, because nobody knows where to read on.
 *
 * <p>This sees what the codec lets through. A length beside {@code chunked}, a repeated length, and an encoding in a version that has
 * none are refused by the codec itself, from Netty 4.1.137 on; earlier ones tidied them away.
 */
@ApplicationScoped
class FramingGuard {

    private static final Logger LOG = Logger.getLogger(FramingGuard.class);
    private static final int BEFORE_THE_PATH_IS_READ = 10_001;
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,15}");

    /** Refused, and on their way to be closed: what a client had sent behind the refused request is nobody's request. */
    private final Set<HttpConnection> closing =
            Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_PATH_IS_READ);
    }

    void check(RoutingContext context) {
        var request = context.request();
        if (closing.contains(request.connection())) {
            LOG.debug("a request behind a refused one is dropped");
        } else if (isAmbiguous(request.version(), request.headers())) {
            closing.add(request.connection());
            EarlyAnswer.endAndClose(
                    context,
                    Problem.of(400, "framing.ambiguous", "It is not certain where the body of the request ends."));
        } else {
            context.next();
        }
    }

    static boolean isAmbiguous(HttpVersion version, MultiMap headers) {
        var lengths = headers.getAll("Content-Length");
        var encodings = headers.getAll("Transfer-Encoding");
        return lengths.size() > 1
                || !lengths.stream().allMatch(length -> LENGTH.matcher(length).matches())
                || !encodings.isEmpty() && !isChunkedAlone(version, lengths, encodings)
                || version == HttpVersion.HTTP_1_0 && !lengths.stream().allMatch("0"::equals);
    }

    private static boolean isChunkedAlone(HttpVersion version, List<String> lengths, List<String> encodings) {
        return version == HttpVersion.HTTP_1_1
                && lengths.isEmpty()
                && encodings.size() == 1
                && encodings.get(0).equalsIgnoreCase("chunked");
    }
}
