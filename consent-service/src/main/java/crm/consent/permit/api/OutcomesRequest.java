package crm.consent.permit.api;

import crm.consent.permit.domain.DispatchOutcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DispatchOutcomesRequest", example = """
                {"outcomes":[{"permitId":"0191d3c2-6f1a-7c1e-8a55-2f6f3c1d9b30","outcome":"DISPATCHED"}]}""")
record OutcomesRequest(@NotEmpty @Size(max = 1000) List<@NotNull @Valid Item> outcomes) {

    @Schema(name = "DispatchOutcomeReport")
    record Item(@NotNull UUID permitId, @NotNull DispatchOutcome outcome) {}
}
