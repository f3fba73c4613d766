package crm.consent.permit.domain;

import java.util.UUID;

/** A permission at one epoch. Each restriction raises the epoch; a permit holds for the epoch it was issued in. */
public record Fence(UUID permissionId, long epoch) {}
