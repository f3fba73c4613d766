package crm.support.request.domain;

import java.util.UUID;

/** Whose record a request is: decides who sees it. Team and department may be unknown (null). */
public record RequestOwner(UUID userId, String team, String department) {}
