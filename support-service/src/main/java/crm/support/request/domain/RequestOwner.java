package crm.support.request.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose record a request is: decides who sees it. Team and department may be unknown (null). */
public record RequestOwner(
        UUID userId, @Nullable String team, @Nullable String department) {}
