package crm.platform.user;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Records that shall be somebody's.
 *
 * @param ids one to 200 of one kind
 * @param userId whose they shall be
 */
@Schema(
        examples =
                "{\"ids\": [\"019a1b2c-0000-7000-8000-000000000001\", \"019a1b2c-0000-7000-8000-000000000002\"], \"userId\": \"019a1b2c-0000-7000-8000-000000000003\"}")
public record ReassignRequest(
        @NotEmpty @Size(max = ReassignRequest.MOST) List<@NotNull UUID> ids,
        @NotNull UUID userId) {

    static final int MOST = 200;
}
