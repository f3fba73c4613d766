package crm.gateway.customer360;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with the customer's data (KVKK) and with each address (ETK), each with the reasons. It is advice: whoever sends asks
 * again right before.
 *
 * @param purposes of the person; absent where they could not be asked or may not be seen
 * @param addresses of the customer, in the order of the record; absent as purposes
 */
@Schema(name = "Customer360Permissions")
record Permissions(
        @Nullable List<Purpose> purposes, @Nullable List<AddressPermissions> addresses) {

    enum Verdict {
        PERMIT,
        DENY
    }

    /** @param text for people, in the language that was asked for */
    @Schema(name = "Customer360Reason")
    record Reason(@Schema(examples = "NOT_ASKED") String code, String text) {}

    @Schema(name = "Customer360Decision")
    record Decision(Verdict decision, List<Reason> reasons) {

        static Decision of(JsonNode answer) {
            var reasons = items(answer.path("reasons")).stream()
                    .map(reason -> new Reason(
                            reason.path("code").asText(), reason.path("text").asText()))
                    .toList();
            var permitted = answer.path("decision").asText().equals(Verdict.PERMIT.name());
            return new Decision(permitted ? Verdict.PERMIT : Verdict.DENY, reasons);
        }
    }

    @Schema(name = "Customer360Purpose")
    record Purpose(
            @Schema(examples = "ANALYTICS_INDIVIDUAL") String purpose, Verdict decision, List<Reason> reasons) {

        static Purpose of(JsonNode answer) {
            var decision = Decision.of(answer);
            return new Purpose(answer.path("purpose").asText(), decision.decision(), decision.reasons());
        }
    }

    /**
     * May we? A telephone is called and texted, an e-mail address written to; what cannot be done with an address is absent.
     *
     * @param address as the customer gave it
     * @param invalidSince when it was found not to reach the customer: what may be done, cannot, until it is verified or corrected
     */
    @Schema(name = "Customer360AddressPermissions")
    record AddressPermissions(
            UUID contactPointId,
            @Schema(examples = "PHONE") String kind,
            String address,
            @Nullable Instant invalidSince,
            @Nullable Decision call,
            @Nullable Decision text,
            @Nullable Decision write) {

        @Override
        public String toString() {
            return "AddressPermissions[" + contactPointId + ", " + kind + ", ***]";
        }
    }

    static Permissions of(Map<CustomerPart, JsonNode> shown, Addresses addresses) {
        var purposes = shown.get(CustomerPart.PURPOSE_PERMISSIONS);
        var decisions = shown.get(CustomerPart.ADDRESS_PERMISSIONS);
        return new Permissions(
                purposes == null
                        ? null
                        : items(purposes.path("items")).stream()
                                .map(Purpose::of)
                                .toList(),
                decisions == null ? null : addresses.decided(items(decisions.path("items"))));
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
