package crm.support.survey.domain;

import crm.platform.domain.DomainEvent;
import java.time.Instant;

/** Everything that can happen to an invitation. */
public sealed interface SurveyEvent extends DomainEvent {

    record Invited(Instant at) implements SurveyEvent {}

    record Answered(int score, Instant at) implements SurveyEvent {}
}
