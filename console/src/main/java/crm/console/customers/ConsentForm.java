package crm.console.customers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.console.parts.Field;
import crm.console.parts.Form;
import crm.console.parts.Option;
import crm.console.parts.Typed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A permission with its evidence: a yes needs a proof, a no does not (ETK art. 6, CON-05). */
final class ConsentForm {

    private static final String ANALYSIS = "ANALYTICS_INDIVIDUAL";
    private static final String ON_PAPER = "SIGNED_PAPER_SCAN";
    private static final String BY_PHONE = "CALL_RECORDING";

    private ConsentForm() {}

    static Form of(JsonNode customer, CustomerTexts texts) {
        var what = new ArrayList<>(List.of(
                new Option("ARAMA", texts.calls()),
                new Option("MESAJ", texts.texts()),
                new Option("EPOSTA", texts.mails())));
        if (!customer.has("legalName")) {
            what.add(new Option(ANALYSIS, texts.analysis()));
        }
        var addresses = new ArrayList<Option>();
        for (var point : customer.path("contactPoints")) {
            if (!point.has("invalidSince")
                    && List.of("PHONE", "EMAIL").contains(point.path("kind").asText())) {
                addresses.add(new Option(
                        point.path("value").asText(), point.path("value").asText()));
            }
        }
        return Form.of(
                        "consents",
                        CustomerForms.PAGE + "/" + customer.path("id").asText() + "/consents",
                        texts.grant(),
                        Field.select("what", texts.grantWhat(), what).must(),
                        Field.select("address", texts.whichAddress(), addresses)
                                .value(
                                        addresses.isEmpty()
                                                ? ""
                                                : addresses.get(0).value()),
                        Field.select(
                                        "type",
                                        texts.evidence(),
                                        List.of(
                                                new Option(ON_PAPER, texts.paper()),
                                                new Option(BY_PHONE, texts.recording())))
                                .must(),
                        Field.text("reference", texts.evidenceReference())
                                .hint(texts.evidenceHint())
                                .must(),
                        Field.hidden("merchant", customer.path("isMerchant").asBoolean() ? "on" : ""))
                .once();
    }

    /** What the ledger is told. Where it was said follows from how it is proven. */
    static ObjectNode body(String customer, Typed typed, Instant now) {
        var analysis = typed.get("what").equals(ANALYSIS);
        var recorded = typed.get("type").equals(BY_PHONE);
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("action", "GRANT")
                .put("family", analysis ? "PROC" : "COMM")
                .put("personId", customer)
                .put("effectiveAt", now.toString());
        if (analysis) {
            body.put("purpose", ANALYSIS).put("source", recorded ? "CALL_CENTRE" : "STORE");
        } else {
            body.put("address", typed.get("address"))
                    .put("channel", typed.get("what"))
                    .put("recipientType", typed.get("merchant").isEmpty() ? "BIREYSEL" : "TACIR")
                    .put("source", recorded ? "HS_CAGRI_MERKEZI" : "HS_ISLAK_IMZA");
        }
        body.putObject("evidence")
                .put("type", typed.get("type"))
                .put("reference", typed.get("reference"))
                .put("capturedAt", now.toString());
        return body;
    }
}
