package crm.testing.wrong.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/** Imports a framework and asks clock and chance. */
public class Visit {

    @JsonProperty
    public final UUID id = UUID.randomUUID();

    public final Instant at = Instant.now();
}
