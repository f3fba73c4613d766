package crm.consent.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the registry is talked to; without an address of it nobody talks, and nothing is confirmed. */
@ApplicationScoped
public class RegistrySettings {

    private final boolean configured;
    private final Duration maxAge;
    private final Duration batchWait;
    private final Duration retryAfter;

    RegistrySettings(
            @ConfigProperty(name = "crm.registry.iys.url") Optional<String> url,
            @ConfigProperty(name = "crm.registry.max-age") Duration maxAge,
            @ConfigProperty(name = "crm.registry.batch-wait") Duration batchWait,
            @ConfigProperty(name = "crm.registry.retry-after") Duration retryAfter) {
        this.configured = url.filter(text -> !text.isBlank()).isPresent();
        this.maxAge = maxAge;
        this.batchWait = batchWait;
        this.retryAfter = retryAfter;
    }

    public boolean isConfigured() {
        return configured;
    }

    /** How old an answer may be on which a send relies. */
    Duration maxAge() {
        return maxAge;
    }

    /** How long the result of a batch is left alone. */
    Duration batchWait() {
        return batchWait;
    }

    /** The first pause after a failure. */
    Duration retryAfter() {
        return retryAfter;
    }
}
