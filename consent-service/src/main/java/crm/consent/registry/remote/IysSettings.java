package crm.consent.registry.remote;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the registry is, and who we are there. */
@ApplicationScoped
public class IysSettings {

    private final Optional<String> url;
    private final Optional<String> username;
    private final Optional<String> password;
    private final Duration timeout;
    private final int requestsPerSecond;

    IysSettings(
            @ConfigProperty(name = "crm.registry.iys.url") Optional<String> url,
            @ConfigProperty(name = "crm.registry.iys.username") Optional<String> username,
            @ConfigProperty(name = "crm.registry.iys.password") Optional<String> password,
            @ConfigProperty(name = "crm.registry.timeout") Duration timeout,
            @ConfigProperty(name = "crm.registry.requests-per-second") int requestsPerSecond) {
        this.url = url;
        this.username = username;
        this.password = password;
        this.timeout = timeout;
        this.requestsPerSecond = requestsPerSecond;
    }

    String url() {
        return url.orElseThrow(() -> new IllegalStateException("crm.registry.iys.url is not set"));
    }

    String username() {
        return username.orElse("");
    }

    String password() {
        return password.orElse("");
    }

    Duration timeout() {
        return timeout;
    }

    int requestsPerSecond() {
        return requestsPerSecond;
    }
}
