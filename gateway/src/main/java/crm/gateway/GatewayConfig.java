package crm.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the services are, what they own, and how much one caller may ask for. */
@ConfigMapping(prefix = "crm.gateway")
public interface GatewayConfig {

    Map<String, Service> services();

    Duration connectTimeout();

    /** How long a proxied exchange may stay silent. */
    Duration idleTimeout();

    /** How long one part of a composed view may take. */
    Duration partTimeout();

    Rate rate();

    /** Of users of whom the identity provider does not say where they are. */
    @WithDefault("Europe/Istanbul")
    ZoneId timeZone();

    /** Addresses and ranges of proxies of our own before the gateway, whose {@code X-Forwarded-For} is believed. */
    Optional<List<String>> trustedProxies();

    /** One service and the first path segments below {@code /api/v1} that it owns. */
    interface Service {
        URI url();

        Optional<List<String>> resources();

        /** Those of them that need no token. */
        Optional<List<String>> publicResources();
    }

    /** Token buckets: steady rate and how many requests may come at once. */
    interface Rate {
        @WithDefault("true")
        boolean enabled();

        long callerPerSecond();

        long callerBurst();

        long addressPerSecond();

        long addressBurst();
    }
}
