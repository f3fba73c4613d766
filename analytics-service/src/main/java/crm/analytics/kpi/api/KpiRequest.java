package crm.analytics.kpi.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters as they came; {@link KpiParameters} reads them. */
public record KpiRequest(
        @QueryParam("from")
        @Parameter(description = "First day, in the organisation's time zone.", example = "2026-01-01", required = true)
        String from,

        @QueryParam("to") @Parameter(description = "Day after the last one.", example = "2027-01-01", required = true)
        String to,

        @QueryParam("by") @Parameter(description = "none (default), day, week, month or quarter.", example = "month")
        String by,

        @QueryParam("variant")
        @Parameter(
                description = "Another reading of the KPI: paying (K1) or amount (K3, by amount instead of number).",
                example = "amount")
        String variant,

        @QueryParam("window")
        @Parameter(
                description =
                        "K4 to K7: how long an activity keeps a customer active; default P365D. P1M, P3M and P1Y follow the calendar.",
                example = "P180D")
        String window,

        @QueryParam("within")
        @Parameter(
                description = "K20: the limit of time whose share is told, such as PT4H or P2D; default PT24H.",
                example = "PT24H")
        String within,

        @QueryParam("currency")
        @Parameter(
                description = "K5, K6 and K3 by amount: needed where there are several; default the only one there is.",
                example = "TRY")
        String currency) {}
