package crm.support.survey.api;

import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * The link to a survey, on its way to the one answer that shows it: a header is not stored with a repeated request's answer, hence
 * nobody gets it twice.
 */
public final class SurveyLink {

    public static final String DESCRIPTION =
            "</api/v1/surveys/{token}>; rel=\"survey\": shown once, to be handed to the customer";

    private String token;

    public void found(Optional<String> drawn) {
        token = drawn.orElse(null);
    }

    public Response addTo(Response answer) {
        return token == null
                ? answer
                : Response.fromResponse(answer)
                        .header("Link", "</api/v1/surveys/" + token + ">; rel=\"survey\"")
                        .build();
    }
}
