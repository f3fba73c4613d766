package crm.support.survey.domain;

import java.time.Instant;

/** Everything that can happen to an invitation. */
public sealed interface SurveyEvent {

    Instant at();

    record Invited(Instant at) implements SurveyEvent {}

    record Answered(int score, Instant at) implements SurveyEvent {}
}
