package crm.gateway.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How much a stream holds, and for how long. */
@ConfigMapping(prefix = "crm.gateway.stream")
interface StreamConfig {

    /** Who comes back within that time misses nothing. */
    @WithDefault("5m")
    Duration resumable();

    /** Changes of one kind that are remembered at most. */
    @WithDefault("20000")
    int remembered();

    /** How long hints are gathered, so that they are asked for together. */
    @WithDefault("100ms")
    Duration gathered();

    /** The pause after which an owner that did not answer is asked again. */
    @WithDefault("1s")
    Duration retry();

    @WithDefault("15s")
    Duration heartbeat();

    /** Hints that wait for a reader; one that has more is cut off. */
    @WithDefault("512")
    int waiting();

    @WithDefault("10")
    int connectionsPerCaller();

    @WithDefault("2000")
    int connections();

    /** By which all gateways of an installation read each other's positions; without one, each reads its own alone. */
    Optional<String> positionKey();
}
