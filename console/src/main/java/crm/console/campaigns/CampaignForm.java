package crm.console.campaigns;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A campaign as its form holds it. */
record CampaignForm(
        String name,
        String goal,
        String segment,
        String subject,
        String body,
        String messages,
        String days,
        long version) {

    private static final String USUAL_MESSAGES = "4";
    private static final String USUAL_DAYS = "30";

    static CampaignForm empty(String segment) {
        return new CampaignForm("", "RETENTION", segment, "", "", USUAL_MESSAGES, USUAL_DAYS, 0);
    }

    static CampaignForm of(JsonNode campaign) {
        var cap = campaign.path("frequencyCap");
        return new CampaignForm(
                campaign.path("name").asText(),
                campaign.path("goal").asText(),
                campaign.path("segmentId").asText(),
                campaign.path("subject").asText(),
                campaign.path("body").asText(),
                cap.path("messages").asText(USUAL_MESSAGES),
                cap.path("days").asText(USUAL_DAYS),
                campaign.path("version").asLong());
    }

    static CampaignForm of(MultivaluedMap<String, String> form) {
        var version = first(form, "version");
        return new CampaignForm(
                first(form, "name"),
                first(form, "goal"),
                first(form, "segmentId"),
                first(form, "subject"),
                first(form, "body").replace("\r\n", "\n"),
                first(form, "messages"),
                first(form, "days"),
                version.matches("\\d{1,18}") ? Long.parseLong(version) : 0);
    }

    private static String first(MultivaluedMap<String, String> form, String field) {
        return form.getOrDefault(field, List.of("")).get(0).strip();
    }

    /** What the API is told; what was left empty is left out, and the API says what is missing. */
    Map<String, Object> toBody() {
        var told = new LinkedHashMap<String, Object>();
        put(told, "name", name);
        put(told, "goal", goal);
        put(told, "segmentId", segment);
        put(told, "subject", subject);
        put(told, "body", body);
        if (number(messages) > 0 && number(days) > 0) {
            told.put("frequencyCap", Map.of("messages", number(messages), "days", number(days)));
        }
        return told;
    }

    private static void put(Map<String, Object> body, String field, String value) {
        if (!value.isEmpty()) {
            body.put(field, value);
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** As the reader will see them. */
    List<String> paragraphs() {
        return List.of(body.split("\\n\\s*\\n"));
    }
}
