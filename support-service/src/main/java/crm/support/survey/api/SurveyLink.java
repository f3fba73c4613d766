package crm.support.survey.api;

import crm.platform.command.WithHeaders;
import java.util.Map;
import java.util.Optional;

/** The link to a survey, in a header of the one answer that shows it: nobody gets it twice. */
public final class SurveyLink {

    public static final String DESCRIPTION =
            "</api/v1/surveys/{token}>; rel=\"survey\": shown once, to be handed to the customer";

    private SurveyLink() {}

    /** @param token empty where nobody was invited */
    public static <V> WithHeaders<V> beside(V view, Optional<String> token) {
        return new WithHeaders<>(
                view,
                token.map(drawn -> Map.of("Link", "</api/v1/surveys/" + drawn + ">; rel=\"survey\""))
                        .orElse(Map.of()));
    }
}
