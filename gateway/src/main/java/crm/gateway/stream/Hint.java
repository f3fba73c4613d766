package crm.gateway.stream;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A record has changed.
 *
 * @param type as the API's paths name it
 * @param version that it has now, or had a moment ago
 */
@Schema(name = "Hint")
record Hint(
        @Schema(examples = "orders") String type,
        UUID id,
        @Schema(examples = "3") long version) {}
