package crm.consent.permission.api;

import crm.consent.permission.api.ConsentRequest.EvidencePart;
import crm.consent.permission.domain.Action;
import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.Family;
import crm.consent.permission.domain.RecipientType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A withdrawal needs no evidence and no reason. */
@Schema(example = """
                {"family":"PROC","personId":"0191d3c2-6f1a-7c1e-8a55-2f6f3c1d9b10","purpose":"ANALYTICS_INDIVIDUAL",
                 "effectiveAt":"2026-11-20T09:30:00+03:00","source":"CALL_CENTRE"}""")
record WithdrawalRequest(
        @NotNull Family family,
        @Size(max = 265) @Nullable String address,
        @Nullable Channel channel,
        @Size(max = 80) @Nullable String brand,
        @Nullable RecipientType recipientType,
        @Nullable UUID personId,

        @Size(max = 80) @Schema(extensions = @Extension(name = "x-vocabulary", value = "purposes")) @Nullable
        String purpose,

        @Schema(format = "date-time") @NotBlank @Size(max = 40)
        String effectiveAt,

        @NotBlank @Size(max = 40) String source,
        @Valid @Nullable EvidencePart evidence)
        implements SaidRequest {

    @Override
    public Action said() {
        return Action.WITHDRAW;
    }

    @Override
    public @Nullable String noticeVersion() {
        return null;
    }
}
