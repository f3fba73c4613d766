package crm.support.survey.domain;

import static crm.support.Refusals.assertInputRefused;
import static crm.support.Refusals.assertRuleRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SUP-07, K9, K12 */
class SurveyInvitationTest {

    private static final Instant INVITED = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant EXPIRES = Instant.parse("2026-12-07T09:00:00Z");

    private static SurveyInvitation invited(SurveyKind kind) {
        return SurveyInvitation.invite(
                new SurveyInvitation.Head(new UUID(0, 1), kind, new UUID(0, 2), null, INVITED, EXPIRES));
    }

    private static SurveyInvitation.Answer answer(int score, Instant at) {
        return new SurveyInvitation.Answer(score, null, at);
    }

    @Test
    void anAnswerIsGivenOnceTheSameAgainChangesNothingAndAnotherIsRefused() {
        var survey = invited(SurveyKind.CSAT);
        survey.answer(answer(4, INVITED.plusSeconds(60)));
        survey.answer(answer(4, INVITED.plusSeconds(120)));

        assertThat(survey.drainEvents())
                .extracting(one -> one.event())
                .containsExactly(
                        new SurveyEvent.Invited(INVITED), new SurveyEvent.Answered(4, INVITED.plusSeconds(60)));
        assertRuleRefuses("survey.already-answered", () -> survey.answer(answer(5, INVITED.plusSeconds(180))));
    }

    @Test
    void fromTheMomentItExpiresItIsNotAnswered() {
        assertRuleRefuses("survey.expired", () -> invited(SurveyKind.NPS).answer(answer(9, EXPIRES)));
        var late = invited(SurveyKind.NPS);
        late.answer(answer(9, EXPIRES.minusMillis(1)));
        assertThat(late.answer().score()).isEqualTo(9);
    }

    @Test
    void satisfactionGoesFromOneToFiveAndRecommendationFromZeroToTen() {
        assertInputRefused("survey.score-range", () -> invited(SurveyKind.CSAT).answer(answer(0, INVITED)));
        assertInputRefused("survey.score-range", () -> invited(SurveyKind.CSAT).answer(answer(6, INVITED)));
        assertInputRefused("survey.score-range", () -> invited(SurveyKind.NPS).answer(answer(-1, INVITED)));
        assertInputRefused("survey.score-range", () -> invited(SurveyKind.NPS).answer(answer(11, INVITED)));
        assertThat(SurveyKind.NPS.hasScore(0)).isTrue();
        assertThat(SurveyKind.CSAT.hasScore(5)).isTrue();
    }
}
