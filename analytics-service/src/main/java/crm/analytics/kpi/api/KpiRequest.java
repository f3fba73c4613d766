package crm.analytics.kpi.api;

import crm.analytics.kpi.domain.Dimension;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters as they came; {@link KpiParameters} reads them. */
public record KpiRequest(
        @QueryParam("from")
        @Parameter(description = "First day, in the organisation's time zone.", example = "2026-01-01", required = true)
        @Nullable
        String from,

        @QueryParam("to")
        @Parameter(description = "Day after the last one.", example = "2027-01-01", required = true)
        @Nullable
        String to,

        @QueryParam("by")
        @Parameter(description = "none (default), day, week, month or quarter.", example = "month")
        @Nullable
        String by,

        @QueryParam("variant")
        @Parameter(
                description =
                        "Another reading of the KPI: paying (K1), amount (K3, by amount instead of number) or revenue (K11).",
                example = "amount")
        @Nullable
        String variant,

        @QueryParam("window")
        @Parameter(
                description =
                        "K4 to K7: how long an activity keeps a customer active; default P365D. P1M, P3M and P1Y follow the calendar.",
                example = "P180D")
        @Nullable
        String window,

        @QueryParam("within")
        @Parameter(
                description = "K20: the limit of time whose share is told, such as PT4H or P2D; default PT24H.",
                example = "PT24H")
        @Nullable
        String within,

        @QueryParam("currency")
        @Parameter(
                description = "K5, K6 and K3 by amount: needed where there are several; default the only one there is.",
                example = "TRY")
        @Nullable
        String currency,

        @QueryParam("owner")
        @Parameter(
                description =
                        "Only of this owner, a user's id, or me; of the lead when it was created (K1, K2), of the customer when it was registered (K3 to K7, K9), of the request when it was opened.",
                example = "0191d3c2-6f1a-7c1e-8a55-2f6f3c1d9b10")
        @Nullable
        String owner,

        @QueryParam("team")
        @Parameter(description = "Only of this team, as the owner.", example = "istanbul-service")
        @Nullable
        String team,

        @QueryParam("channel")
        @Parameter(
                description =
                        "K4 to K7: only orders of this channel, and no payments; K8, K10, K12, K13, K20, K21: only requests of it.",
                example = "STORE")
        @Nullable
        String channel,

        @QueryParam("product")
        @Parameter(
                description = "K8, K10, K12, K13, K20, K21: only requests about this product.",
                example = "0191d3c2-6f1a-7c1e-8a55-2f6f3c1d9b11")
        @Nullable
        String product,

        @QueryParam("topic")
        @Parameter(description = "K8, K10, K12, K13, K20, K21: only requests on this topic.", example = "DELIVERY")
        @Nullable
        String topic,

        @QueryParam("campaign")
        @Parameter(
                description = "K1, K2: only leads of this campaign.",
                example = "0191d3c2-6f1a-7c1e-8a55-2f6f3c1d9b12")
        @Nullable
        String campaign,

        @QueryParam("source")
        @Parameter(description = "K1, K2: only leads from this source.", example = "WEB_FORM")
        @Nullable
        String source) {

    @Nullable
    String valueOf(Dimension dimension) {
        return switch (dimension) {
            case OWNER -> owner;
            case TEAM -> team;
            case CHANNEL -> channel;
            case PRODUCT -> product;
            case TOPIC -> topic;
            case CAMPAIGN -> campaign;
            case SOURCE -> source;
        };
    }
}
