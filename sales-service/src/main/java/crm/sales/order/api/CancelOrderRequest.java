package crm.sales.order.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param reason a code, never free text */
@Schema(examples = "{\"reason\": \"CUSTOMER_REQUEST\"}")
record CancelOrderRequest(
        @NotBlank
        @Size(max = 40)
        @Schema(extensions = @Extension(name = "x-vocabulary", value = "order-cancellation-reasons"))
        String reason) {}
