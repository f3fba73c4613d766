package crm.sales.offer.api;

import crm.contracts.Money;
import crm.platform.json.SeveralLines;
import crm.sales.offer.application.ProposeOffer;
import crm.sales.offer.domain.OfferKind;
import crm.sales.order.domain.Channel;
import crm.sales.pricing.application.Amounts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the operations on offers take. */
final class OfferRequests {

    private OfferRequests() {}

    /**
     * @param price of one unit; absent where the usual one holds
     * @param validUntil the last day; absent for as long as the organisation gives an offer
     */
    @Schema(name = "ProposeOfferRequest", examples = """
        {"customerId": "019a1b2c-0000-7000-8000-000000000001", "productId": "019a1b2c-0000-7000-8000-000000000002",
         "kind": "CROSS_SELL", "price": {"amount": "250.00", "currency": "TRY"}, "why": "Bought the player last month"}\
        """)
    record Propose(
            @NotNull UUID customerId,
            @NotNull UUID productId,
            @NotNull OfferKind kind,
            @Nullable Money price,

            @SeveralLines
            @Size(max = 500)
            @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
            @Nullable
            String why,

            @Nullable LocalDate validUntil) {

        ProposeOffer.Command toCommand() {
            return new ProposeOffer.Command(customerId, productId, kind, Amounts.inOrNull(price), why, validUntil);
        }
    }

    /** @param channel where the customer heard of it */
    @Schema(name = "PresentOfferRequest", examples = "{\"channel\": \"CALL\"}")
    record Present(@NotNull Channel channel) {}

    /** @param orderId of the customer's confirmed order that holds the product */
    @Schema(name = "AcceptOfferRequest", examples = "{\"orderId\": \"019a1b2c-0000-7000-8000-000000000003\"}")
    record Accept(@NotNull UUID orderId) {}

    @Schema(name = "DeclineOfferRequest", examples = "{\"reason\": \"PRICE\"}")
    record Decline(
            @NotBlank @Size(max = 40) @Schema(extensions = @Extension(name = "x-vocabulary", value = "lost-reasons"))
            String reason) {}
}
