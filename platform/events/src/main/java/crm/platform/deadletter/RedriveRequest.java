package crm.platform.deadletter;

import crm.platform.domain.InvalidInput;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters to apply again; at least one field is given, and all given ones must match.
 *
 * @param error part of the error's text
 */
@Schema(examples = "{\"consumer\": \"support.sales\"}")
public record RedriveRequest(
        @Size(max = 200) @Nullable String consumer,
        @Nullable UUID aggregateId,
        @Size(min = 3, max = 200) @Nullable String error) {

    void mustSelect() {
        if (consumer == null && aggregateId == null && error == null) {
            throw new InvalidInput("dead-letter.nothing-selected", "Name a consumer, an aggregate or an error.");
        }
    }
}
