package crm.support.survey.api;

import crm.platform.command.WithHeaders;
import java.util.Map;
import java.util.Optional;

/** The link to a survey, in a header of the one answer that shows it: nobody gets it twice. */
public final class SurveyLink {

    public static final String DESCRIPTION =
            "</api/v1/surveys/{token}>; rel=\"survey\", and the page to be handed to the customer,"
                    + " </people/surveys/{token}>; rel=\"alternate\"; type=\"text/html\": shown once";

    private SurveyLink() {}

    /** @param token empty where nobody was invited */
    public static <V> WithHeaders<V> beside(V view, Optional<String> token) {
        return new WithHeaders<>(
                view, token.map(drawn -> Map.of("Link", links(drawn))).orElse(Map.of()));
    }

    private static String links(String token) {
        return "</api/v1/surveys/" + token + ">; rel=\"survey\", </people/surveys/" + token
                + ">; rel=\"alternate\"; type=\"text/html\"";
    }
}
