package crm.console.people;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Api;
import crm.console.api.ApiRefusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Behind the link of an invitation: one question, answered once (SUP-07). */
@Path("/people/surveys/{token: [A-Za-z0-9_-]+}")
@PeoplePages
@PermitAll
class SurveyPages {

    private static final String SURVEYS = "/api/v1/surveys/";
    private static final int MOST_CHARACTERS = 2000;

    private final Api api;

    SurveyPages(Api api) {
        this.api = api;
    }

    /** @param recommends asked is whether one would recommend us; else how satisfied one is */
    record Question(boolean recommends, List<Integer> scores, int lowest, int highest) {

        static Question of(JsonNode survey) {
            var scores = IntStream.rangeClosed(
                            survey.path("lowestScore").asInt(),
                            survey.path("highestScore").asInt())
                    .boxed()
                    .toList();
            return new Question(
                    survey.path("kind").asText().equals("NPS"),
                    scores,
                    survey.path("lowestScore").asInt(),
                    survey.path("highestScore").asInt());
        }

        /** Zero to ten needs narrower places. */
        public boolean wide() {
            return scores.size() > 5;
        }
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance survey(Visit visit, Question question);

        static native TemplateInstance thanks(Visit visit);
    }

    @GET
    public Uni<Response> show(String token, @Context HttpHeaders headers, @RestQuery @Nullable String lang) {
        var visit = Visit.of(headers, lang);
        return api.get(visit.language(), SURVEYS + token)
                .map(survey -> survey.path("state").asText().equals("OPEN")
                        ? Outcomes.page(Templates.survey(visit, Question.of(survey)), visit)
                        : Outcomes.nowhere(visit))
                .onFailure(ApiRefusal.class)
                .recoverWithItem(refusal -> Outcomes.refused(refusal, visit));
    }

    @POST
    public Uni<Response> answer(
            String token,
            @Context HttpHeaders headers,
            @RestQuery @Nullable String lang,
            @RestForm @Nullable Integer score,
            @RestForm @Nullable String comment) {
        var visit = Visit.of(headers, lang);
        return api.post(visit.language(), SURVEYS + token, body(score, comment), Map.of())
                .map(answered -> Outcomes.page(Templates.thanks(visit), visit))
                .onFailure(ApiRefusal.class)
                .recoverWithItem(refusal -> Outcomes.refused(refusal, visit));
    }

    private static Map<String, Object> body(@Nullable Integer score, @Nullable String comment) {
        var body = new HashMap<String, Object>();
        if (score != null) {
            body.put("score", score);
        }
        if (comment != null && !comment.isBlank()) {
            body.put("comment", comment.substring(0, Math.min(comment.length(), MOST_CHARACTERS)));
        }
        return body;
    }
}
