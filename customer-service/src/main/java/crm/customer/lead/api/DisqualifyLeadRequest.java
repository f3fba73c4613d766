package crm.customer.lead.api;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param reason a code, never free text */
@Schema(examples = "{\"reason\": \"NO_BUDGET\"}")
public record DisqualifyLeadRequest(
        @NotNull
        @Schema(
                examples = "NO_BUDGET",
                pattern = "[A-Z][A-Z0-9_]{0,39}",
                extensions = @Extension(name = "x-vocabulary", value = "disqualification-reasons"))
        String reason) {}
