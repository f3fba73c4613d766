package crm.testing.sound.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gets time and identity as arguments, and says what may be missing. */
public record Visit(UUID id, Instant at, @Nullable String note) {}
