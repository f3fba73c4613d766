package crm.platform.user;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of each record.
 *
 * @param unchanged were theirs already
 * @param notFound are none, or none that the caller may see
 * @param refused by a rule of their own, such as that of what is closed
 */
@Schema(
        examples =
                "{\"reassigned\": [\"019a1b2c-0000-7000-8000-000000000001\"], \"unchanged\": [], \"notFound\": [\"019a1b2c-0000-7000-8000-000000000002\"], \"refused\": []}")
public record Reassigned(List<UUID> reassigned, List<UUID> unchanged, List<UUID> notFound, List<Refused> refused) {

    /** @param code of the problem that a change of the record alone would be answered with */
    @Schema(name = "ReassignmentRefused")
    public record Refused(UUID id, String code) {}
}
