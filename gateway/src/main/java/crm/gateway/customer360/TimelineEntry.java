package crm.gateway.customer360;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a record of the picture.
 *
 * @param section in which the record stands
 * @param what happened: OPENED, CREATED, CONFIRMED, … or the state in which a message ended
 * @param title of the record: its number or name; absent where it has none
 */
@Schema(name = "Customer360TimelineEntry")
record TimelineEntry(
        Instant at,
        @Schema(examples = "orders") String section,
        @Schema(examples = "CONFIRMED") String what,
        UUID id,
        @Nullable String title) {}
