package crm.marketing.owner.domain;

import java.util.UUID;

/** Whom a segment or a campaign belongs to; team and department may be unknown (null). */
public record Ownership(UUID userId, String team, String department) {}
