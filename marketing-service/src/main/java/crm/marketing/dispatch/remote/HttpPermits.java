package crm.marketing.dispatch.remote;

import crm.marketing.dispatch.application.Permits;
import crm.marketing.dispatch.domain.Reasons;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** consent-service's permits; anything that is not clearly a permit is a denial. */
@ApplicationScoped
class HttpPermits implements Permits {

    private static final String PERMIT = "PERMIT";
    private static final Pattern URL = Pattern.compile("https?://[!-~&&[^<>\"]]{1,1000}");

    private final ServiceCalls calls;
    private final String permits;
    private final String outcomes;

    HttpPermits(ServiceCalls calls, @ConfigProperty(name = "crm.services.consent.url") String url) {
        this.calls = calls;
        this.permits = url + "/api/v1/dispatch-permits";
        this.outcomes = permits + "/outcomes";
    }

    @Override
    public Uni<List<Answer>> issue(List<Question> questions, boolean profiled) {
        var messages = new JsonArray();
        questions.forEach(question -> messages.add(message(question, profiled)));
        return calls.post(permits, new JsonObject().put("messages", messages))
                .map(answer -> answers(questions, answer));
    }

    @Override
    public Uni<Map<UUID, String>> report(Map<UUID, Outcome> ended) {
        var reports = new JsonArray();
        ended.forEach((permit, outcome) ->
                reports.add(new JsonObject().put("permitId", permit.toString()).put("outcome", outcome.name())));
        return calls.post(outcomes, new JsonObject().put("outcomes", reports)).map(HttpPermits::results);
    }

    private static JsonObject message(Question question, boolean profiled) {
        return new JsonObject()
                .put("messageId", question.dispatchId().toString())
                .put("customerId", question.customerId().toString())
                .put("channel", "EPOSTA")
                .put("address", question.address())
                .put("recipientType", question.merchant() ? "TACIR" : "BIREYSEL")
                .put("purpose", "MARKETING_COMM")
                .put("messageClass", "COMMERCIAL")
                .put("profiled", profiled);
    }

    /** A question without an answer is denied. */
    private static List<Answer> answers(List<Question> questions, JsonObject body) {
        var byId = new HashMap<String, JsonObject>();
        for (var item : body.getJsonArray("permits")) {
            var one = (JsonObject) item;
            byId.put(one.getString("messageId"), one);
        }
        var answers = new ArrayList<Answer>();
        for (var question : questions) {
            answers.add(
                    answer(question.dispatchId(), byId.get(question.dispatchId().toString())));
        }
        return answers;
    }

    private static Answer answer(UUID dispatchId, JsonObject one) {
        if (one == null || !PERMIT.equals(one.getString("decision"))) {
            return new Answer(dispatchId, null, Reasons.denial(one == null ? null : firstReason(one)));
        }
        var url = one.getString("refusalUrl");
        if (url == null || !URL.matcher(url).matches()) {
            throw new ServiceCalls.Unanswered("a permit came without a way to refuse");
        }
        var permit = new Permit(
                UUID.fromString(one.getString("permitId")),
                one.getLong("epoch"),
                Duration.ofSeconds(one.getLong("leaseSeconds")),
                url);
        return new Answer(dispatchId, permit, null);
    }

    private static String firstReason(JsonObject denied) {
        var reasons = denied.getJsonArray("reasons");
        return reasons == null || reasons.isEmpty() ? null : reasons.getString(0);
    }

    private static Map<UUID, String> results(JsonObject answer) {
        var taken = new HashMap<UUID, String>();
        for (var item : answer.getJsonArray("results")) {
            var one = (JsonObject) item;
            var refusal = Boolean.TRUE.equals(one.getBoolean("accepted")) ? "" : one.getString("reason", "REFUSED");
            taken.put(UUID.fromString(one.getString("permitId")), refusal);
        }
        return taken;
    }
}
