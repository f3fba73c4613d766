package crm.gateway.customer360;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a customer, as far as the caller may see it (CUS-08, CUS-09). The records are as their services answer them.
 *
 * @param individual the golden record of a natural person; absent for a company
 * @param corporate the golden record of a company; absent for a natural person
 * @param parts the latest records by section; one that is absent stands in notVisible or in missing
 * @param timeline what happened to the records of the sections, the newest first
 * @param notVisible absent where the caller may see every section
 * @param missing sections that could not be asked; the others are complete
 */
@Schema(name = "Customer360")
record Customer360(
        UUID id,
        Kind kind,

        @Schema(ref = "IndividualCustomerView") @Nullable JsonNode individual,

        @Schema(ref = "CorporateCustomerView") @Nullable JsonNode corporate,

        Sections parts,
        Permissions permissions,
        List<TimelineEntry> timeline,
        @Nullable NotVisible notVisible,
        List<Missing> missing) {

    @Schema(name = "Customer360Kind")
    enum Kind {
        INDIVIDUAL,
        CORPORATE
    }

    /** At most twenty of each, the newest first; {@code nextCursor} says that there are more. */
    @Schema(name = "Customer360Sections")
    record Sections(
            @Schema(ref = "PageOpportunityCardView") @Nullable
            JsonNode opportunities,

            @Schema(ref = "PageOrderSummaryView") @Nullable JsonNode orders,

            @Schema(ref = "PageInvoiceSummaryView") @Nullable
            JsonNode invoices,

            @Schema(ref = "PageRequestSummary") @Nullable JsonNode openServiceRequests,

            @Schema(ref = "PageRequestSummary") @Nullable JsonNode serviceRequests,

            @Schema(ref = "PageDispatchSummary") @Nullable JsonNode campaignMessages) {

        static Sections of(Map<CustomerPart, JsonNode> shown) {
            return new Sections(
                    shown.get(CustomerPart.OPPORTUNITIES),
                    shown.get(CustomerPart.ORDERS),
                    shown.get(CustomerPart.INVOICES),
                    shown.get(CustomerPart.OPEN_SERVICE_REQUESTS),
                    shown.get(CustomerPart.SERVICE_REQUESTS),
                    shown.get(CustomerPart.CAMPAIGN_MESSAGES));
        }
    }

    /** Nothing of how much there is, and not even whether there is anything. */
    @Schema(name = "Customer360NotVisible")
    record NotVisible(
            @Schema(examples = "Sections that you may not see.")
            String note,

            List<String> sections) {}

    @Schema(name = "Customer360Missing")
    record Missing(@Schema(examples = "serviceRequests") String part, Reason reason) {

        @Schema(name = "Customer360MissingReason")
        enum Reason {
            UNAVAILABLE,
            TIMED_OUT
        }
    }
}
