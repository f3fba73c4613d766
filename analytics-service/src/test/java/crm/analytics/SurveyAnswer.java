package crm.analytics;

import crm.contracts.support.SurveyAnswered;
import crm.contracts.support.SurveyInvited;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A customer is asked and answers. */
record SurveyAnswer(UUID customer, String kind, int score, Instant at) {

    static SurveyAnswer given(Happenings happenings, UUID customer, String kind, int score, Instant at) {
        var id = UUID.randomUUID();
        var asked = at.minus(Duration.ofHours(1));
        happenings
                .happened(id, asked, new SurveyInvited(id, customer, kind, null, asked, at.plus(Duration.ofDays(14))))
                .happened(id, at, new SurveyAnswered(id, customer, kind, score, null, at));
        return new SurveyAnswer(customer, kind, score, at);
    }
}
