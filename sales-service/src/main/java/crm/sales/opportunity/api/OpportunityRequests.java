package crm.sales.opportunity.api;

import crm.contracts.Money;
import crm.platform.json.SeveralLines;
import crm.platform.patch.MergePatch;
import crm.sales.opportunity.application.OpenOpportunity;
import crm.sales.opportunity.domain.Opportunity;
import crm.sales.opportunity.domain.OpportunityDetails;
import crm.sales.pricing.application.Amounts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the operations on opportunities take. */
final class OpportunityRequests {

    private OpportunityRequests() {}

    @Schema(name = "OpenOpportunityRequest", examples = """
        {"customerId": "019a1b2c-0000-7000-8000-000000000001", "name": "Renewal of the office contract",
         "amount": {"amount": "125000.00", "currency": "TRY"}, "expectedCloseDate": "2026-12-18"}\
        """)
    record Open(
            @NotNull UUID customerId,
            @Nullable UUID leadId,
            @NotBlank @Size(max = 200) String name,
            @Nullable Money amount,
            @Nullable UUID pipelineId,
            @Size(max = 40) @Nullable String stage,
            @Nullable LocalDate expectedCloseDate) {

        OpenOpportunity.Command toCommand() {
            var draft = new Opportunity.Draft(
                    customerId, leadId, name.strip(), Amounts.inOrNull(amount), expectedCloseDate);
            return new OpenOpportunity.Command(draft, pipelineId, stage);
        }
    }

    @Schema(name = "MoveOpportunityRequest", examples = "{\"stage\": \"PROPOSING\"}")
    record Move(@NotBlank @Size(max = 40) String stage) {}

    /** @param amount may be absent when the opportunity has one */
    @Schema(
            name = "WinOpportunityRequest",
            examples = "{\"amount\": {\"amount\": \"118000.00\", \"currency\": \"TRY\"}}")
    record Win(@Nullable Money amount) {}

    @Schema(name = "LoseOpportunityRequest", examples = "{\"reason\": \"PRICE\"}")
    record Lose(
            @NotBlank @Size(max = 40) @Schema(extensions = @Extension(name = "x-vocabulary", value = "lost-reasons"))
            String reason) {}

    /** JSON merge patch: a field that is left out stays as it is; null takes date and next step away. */
    @Schema(name = "UpdateOpportunityRequest", examples = "{\"name\": \"Renewal, two years\"}")
    record Update(
            @Size(max = 200) @Pattern(regexp = ".*\\S.*", message = "must not be blank") @Nullable
            String name,

            @Nullable LocalDate expectedCloseDate,
            @Nullable Money amount,

            @SeveralLines
            @Size(max = 500)
            @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
            @Nullable
            String nextStep) {

        /** An amount that is known is not taken back: its event tells one. */
        static OpportunityDetails after(MergePatch<Update> patch, OpportunityDetails before) {
            return new OpportunityDetails(
                    patch.afterRequired("name", Update::name, before.name()).strip(),
                    patch.after("expectedCloseDate", Update::expectedCloseDate, before.expectedCloseDate()),
                    amount(patch, before.amount()),
                    patch.after("nextStep", Update::nextStep, before.nextStep()));
        }

        private static crm.sales.pricing.domain.@Nullable Money amount(
                MergePatch<Update> patch, crm.sales.pricing.domain.@Nullable Money before) {
            Function<Update, crm.sales.pricing.domain.@Nullable Money> wanted =
                    update -> Amounts.inOrNull(update.amount());
            return before == null ? patch.after("amount", wanted, null) : patch.afterRequired("amount", wanted, before);
        }
    }
}
