package crm.platform.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Owner of a row: decides who sees it. Team and department may be unknown (null). */
public record Owner(
        UUID userId, @Nullable String team, @Nullable String department) {}
