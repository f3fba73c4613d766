package crm.gateway.customer360;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that is known of a customer, as far as the caller may see it (CUS-08, CUS-09).
 *
 * @param customer the golden record
 * @param kind INDIVIDUAL or CORPORATE
 * @param parts latest records by part: opportunities, orders, invoices, open and last service requests,
 *     messages of campaigns, permissions
 * @param missing parts that could not be shown, with the reason; the others are complete
 */
record Customer360(
        UUID id,
        String kind,
        @Schema(implementation = Object.class) JsonNode customer,
        @Schema(implementation = Object.class) Map<String, JsonNode> parts,
        List<Missing> missing) {

    /** @param reason UNAVAILABLE, TIMED_OUT or NOT_PERMITTED */
    record Missing(String part, String reason) {}
}
