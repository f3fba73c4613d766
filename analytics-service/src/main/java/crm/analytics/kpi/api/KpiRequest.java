package crm.analytics.kpi.api;

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

        @QueryParam("window")
        @Parameter(
                description =
                        "K4 to K7: how long an activity keeps a customer active; default P365D. P1M, P3M and P1Y follow the calendar.",
                example = "P180D")
        @Nullable
        String window,

        @QueryParam("currency")
        @Parameter(
                description = "K5 and K6: needed where there are several; default the only one there is.",
                example = "TRY")
        @Nullable
        String currency) {}
