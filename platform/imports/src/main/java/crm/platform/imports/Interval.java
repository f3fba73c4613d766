package crm.platform.imports;

import java.time.Instant;

/** From one moment to another, which is not before it. */
public record Interval(Instant from, Instant until) {}
