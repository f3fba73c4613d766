package crm.testing.sound.domain;

import java.time.Instant;
import java.util.UUID;

/** Gets time and identity as arguments. */
public record Visit(UUID id, Instant at) {}
