package crm.consent.permission.application;

import java.time.Instant;

/** The registry's own name for what it holds, and when it took it. */
public record Registration(String transactionId, Instant creationDate) {}
