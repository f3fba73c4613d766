package crm.proofs.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.proofs.system.Api;
import crm.proofs.system.TestSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What consent-service says to the data-protection officer, in the order of the questions. */
final class Decisions {

    private Decisions() {}

    static Map<String, String> onEmail(String address) {
        return Map.of("family", "COMM", "channel", "EPOSTA", "address", address);
    }

    static Map<String, String> onPurpose(String person, String purpose) {
        return Map.of("family", "PROC", "personId", person, "purpose", purpose);
    }

    static List<String> of(TestSystem system, List<Map<String, String>> questions) {
        var decisions = new ArrayList<String>();
        for (int from = 0; from < questions.size(); from += 1_000) {
            var some = questions.subList(from, Math.min(questions.size(), from + 1_000));
            var body = new ObjectMapper().valueToTree(Map.of("items", some)).toString();
            for (JsonNode item : Api.of(system, "dpo")
                    .post("/api/v1/decisions/batch", body)
                    .json()
                    .path("items")) {
                decisions.add(item.path("decision").asText());
            }
        }
        return decisions;
    }
}
