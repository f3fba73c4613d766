package crm.platform.security;

import java.util.UUID;

/** Owner of a row: decides who sees it. Team and department may be unknown (null). */
public record Owner(UUID userId, String team, String department) {}
