package crm.gateway.stream;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

/** What was read lately, by kind. */
@ApplicationScoped
class Rings {

    private final Map<Kind, Ring> rings = new EnumMap<>(Kind.class);
    private final Clock clock;
    private volatile boolean known;

    Rings(StreamConfig config, Clock clock) {
        this.clock = clock;
        for (var kind : Kind.values()) {
            rings.put(kind, new Ring(kind.partitions(), config.remembered(), config.resumable()));
        }
    }

    Ring of(Kind kind) {
        return requireNonNull(rings.get(kind));
    }

    void add(Kind kind, Change change) {
        of(kind).add(change, clock.instant().toEpochMilli());
    }

    /** Whether the broker has said where the topics end: before, no position can be told. */
    boolean areKnown() {
        return known;
    }

    void becomeKnown() {
        known = true;
    }
}
