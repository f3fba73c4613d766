package crm.platform.command;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** What was created, now or by an earlier request with the same {@code Idempotency-Key}, and how that was answered. */
public record Creation<V>(UUID id, RestResponse<V> answer) {}
