package crm.consent.permission.api;

import crm.consent.ledger.domain.Evidence;
import crm.consent.ledger.domain.EvidenceType;
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

/** COMM needs address and channel, PROC needs personId and purpose. */
@Schema(example = """
                {"action":"GRANT","family":"PROC","personId":"0191d3c2-6f1a-7c1e-8a55-2f6f3c1d9b10","purpose":"ANALYTICS_INDIVIDUAL",
                 "effectiveAt":"2026-11-20T09:30:00+03:00","source":"STORE",
                 "evidence":{"type":"SIGNED_PAPER_SCAN","reference":"form-2026-004711","capturedAt":"2026-11-20T09:30:00+03:00"}}""")
record ConsentRequest(
        @NotNull Said action,
        @NotNull Family family,

        @Schema(description = "Telephone number or e-mail address; COMM.") @Size(max = 265) @Nullable
        String address,

        @Nullable Channel channel,

        @Schema(description = "MAIN when absent; COMM.") @Size(max = 80) @Nullable
        String brand,

        @Schema(description = "BIREYSEL when absent; COMM.") @Nullable
        RecipientType recipientType,

        @Schema(description = "PROC; of COMM when it is known whose address it is.") @Nullable
        UUID personId,

        @Size(max = 80) @Schema(extensions = @Extension(name = "x-vocabulary", value = "purposes")) @Nullable
        String purpose,

        @Schema(format = "date-time", description = "When the person said it.") @NotBlank @Size(max = 40)
        String effectiveAt,

        @Schema(description = "A code of İYS such as HS_WEB for COMM; WEB, STORE, CALL_CENTRE, … for PROC.")
        @NotBlank
        @Size(max = 40)
        String source,

        @Schema(description = "Code of the notice that was shown.") @Size(max = 80) @Nullable
        String noticeVersion,

        @Valid @Nullable EvidencePart evidence)
        implements SaidRequest {

    enum Said {
        GRANT(Action.GRANT),
        REFUSE(Action.REFUSE);

        private final Action action;

        Said(Action action) {
            this.action = action;
        }
    }

    /** What proves it. */
    record EvidencePart(
            @NotNull EvidenceType type,
            @NotBlank @Size(max = 200) String reference,

            @Schema(format = "date-time") @NotBlank @Size(max = 40)
            String capturedAt) {

        Evidence toEvidence() {
            return new Evidence(type, reference, Moments.parse("evidence.capturedAt", capturedAt));
        }
    }

    @Override
    public Action said() {
        return action.action;
    }
}
