package crm.iys;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A list that was taken at once and told about later. */
record Batch(String requestId, int brandCode, Instant acceptedAt, List<Item> items) {

    /** @param transactionId null when the item was refused; then code and message say why */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            int index,
            String subRequestId,
            Map<String, Object> original,
            String transactionId,
            Instant creationDate,
            String code,
            String message) {

        /** The registry spells these names in two ways; so does this. */
        Map<String, Object> result(String requestId) {
            var result = new LinkedHashMap<String, Object>();
            result.put("index", index);
            result.put("subrequestId", subRequestId);
            result.put("requestId", requestId);
            result.put("isAddConsentV2Service", true);
            if (original != null) {
                result.put("originalRequestInformation", original);
            }
            if (transactionId == null) {
                result.put("status", "failure");
                result.put("error", Map.of(index % 2 == 0 ? "code" : "code:", code, "message", message));
            } else {
                result.put("status", "success");
                result.put("transactionId", transactionId);
                result.put("creationDate", Dates.write(creationDate));
            }
            return result;
        }
    }

    List<Map<String, Object>> results() {
        return items.stream().map(item -> item.result(requestId)).toList();
    }
}
