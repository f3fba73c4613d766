package crm.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many bytes a body may have: few, and many only where a file is taken for an import. */
@ApplicationScoped
public class BodySizes {

    private static final Pattern IMPORTS = Pattern.compile("(?:/api/v1/(?:[a-z]+-)?imports|/console/imports)(?:/.*)?");
    private static final Pattern FILE = Pattern.compile("(?i)(?:text/csv|multipart/[a-z-]+)\\s*(?:;.*)?");

    private final long small;
    private final long upload;

    BodySizes(
            @ConfigProperty(name = "crm.http.max-json-body") MemorySize small,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize upload) {
        this.small = small.asLongValue();
        this.upload = upload.asLongValue();
    }

    public long small() {
        return small;
    }

    public long largest(HttpServerRequest request) {
        return isUpload(request) ? upload : small;
    }

    private static boolean isUpload(HttpServerRequest request) {
        var type = request.getHeader("Content-Type");
        return type != null
                && FILE.matcher(type).matches()
                && IMPORTS.matcher(request.path()).matches();
    }
}
