package crm.platform.deadletter;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a redrive of several dead letters did.
 *
 * @param redriven applied now
 * @param failed still dead, with the reason
 */
public record RedriveResult(List<UUID> redriven, List<Failed> failed) {

    /** @param code as in a problem answer */
    public record Failed(
            UUID id,
            @Schema(examples = "event.not-applicable") String code,
            @Nullable String detail) {}
}
