package crm.consent.permit.api;

import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.RecipientType;
import crm.consent.permit.domain.MessageClass;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(example = """
                {"messages":[{"messageId":"0191d3c2-6f1a-7c1e-8a55-2f6f3c1d9b20","customerId":"0191d3c2-6f1a-7c1e-8a55-2f6f3c1d9b10",
                 "channel":"EPOSTA","address":"ada@example.com"}]}""")
record DispatchPermitsRequest(@NotEmpty @Size(max = 1000) List<@NotNull @Valid Item> messages) {

    /** An address that cannot be read is denied, not refused. */
    @Schema(name = "MessageToPermit")
    record Item(
            @NotNull UUID messageId,

            @Schema(description = "A consumer's commercial message is denied without it.") @Nullable
            UUID customerId,

            @NotNull Channel channel,
            @NotBlank @Size(max = 265) String address,

            @Schema(description = "MAIN when absent.") @Size(max = 80) @Nullable
            String brand,

            @Schema(description = "BIREYSEL when absent.") @Nullable
            RecipientType recipientType,

            @Schema(
                    description = "MARKETING_COMM when absent; commercial messages have no other.",
                    extensions = @Extension(name = "x-vocabulary", value = "purposes"))
            @Size(max = 80)
            @Nullable
            String purpose,

            @Schema(description = "COMMERCIAL when absent.") @Nullable
            MessageClass messageClass,

            @Schema(description = "Whether the audience was chosen by looking at individuals; false when absent.")
            @Nullable
            Boolean profiled,

            @Schema(description = "Who or what approved the template for the class; SERVICE and TRANSACTIONAL need it.")
            @Size(max = 200)
            @Nullable
            String templateApproval) {}
}
