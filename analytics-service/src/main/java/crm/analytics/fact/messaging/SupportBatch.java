package crm.analytics.fact.messaging;

import crm.analytics.fact.application.Persons.Seen;
import crm.analytics.fact.application.RequestFacts;
import crm.analytics.fact.application.SurveyFacts;
import crm.platform.event.IncomingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a delivery of the support topics says, ready to be stored. */
record SupportBatch(
        List<RequestFacts.Opened> opened,
        List<RequestFacts.Settled> settled,
        List<RequestFacts.Resolved> resolved,
        List<RequestFacts.Reopened> reopened,
        List<RequestFacts.TargetEnded> targets,
        List<SurveyFacts.Invited> invited,
        List<SurveyFacts.Answered> answered) {

    private static final String REQUEST = "crm.support.service-request.";
    private static final String OPENED = REQUEST + "opened.v1";
    private static final String FIRST_ANSWER_GIVEN = REQUEST + "first-answer-given.v1";
    private static final String RESOLVED = REQUEST + "resolved.v1";
    private static final String REOPENED = REQUEST + "reopened.v1";
    private static final String REJECTED = REQUEST + "rejected.v1";
    private static final String SLA_FULFILLED = REQUEST + "sla-fulfilled.v1";
    private static final String SLA_BREACHED = REQUEST + "sla-breached.v1";
    private static final String SURVEY_INVITED = "crm.support.survey.invited.v1";
    private static final String SURVEY_ANSWERED = "crm.support.survey.answered.v1";

    record OpenedRequest(
            UUID requestId,
            String requestType,
            UUID customerId,
            UUID productId,
            String channel,
            String topicCode,
            Instant answerDueAt,
            UUID ownerUserId,
            String ownerTeam,
            Instant openedAt) {

        private RequestFacts.Opened fact() {
            return new RequestFacts.Opened(
                    customerId,
                    requestId,
                    requestType,
                    channel,
                    topicCode,
                    productId,
                    openedAt,
                    answerDueAt,
                    ownerUserId,
                    ownerTeam);
        }
    }

    /** Answered and rejected are told apart by the moment that they have. */
    record SettledRequest(UUID requestId, UUID customerId, Instant answeredAt, Instant rejectedAt) {

        private RequestFacts.Settled fact() {
            return new RequestFacts.Settled(customerId, requestId, answeredAt, rejectedAt);
        }
    }

    record ResolvedRequest(
            UUID requestId,
            UUID customerId,
            boolean firstContact,
            @Nullable Long transferCount,
            Instant resolvedAt) {

        private RequestFacts.Resolved fact(long version) {
            return new RequestFacts.Resolved(customerId, requestId, version, firstContact, transferCount, resolvedAt);
        }
    }

    record ReopenedRequest(UUID requestId, UUID customerId, Instant reopenedAt) {

        private RequestFacts.Reopened fact(long version) {
            return new RequestFacts.Reopened(customerId, requestId, version, reopenedAt);
        }
    }

    record EndedClock(
            UUID requestId, UUID customerId, String metric, Instant dueAt, Instant fulfilledAt, boolean late) {

        /** Empty where it was met late: that one had been breached before, and ended then. */
        private Optional<RequestFacts.TargetEnded> met(long version) {
            return late ? Optional.empty() : Optional.of(ended(version, fulfilledAt, true));
        }

        private Optional<RequestFacts.TargetEnded> breached(long version) {
            return Optional.of(ended(version, dueAt, false));
        }

        private RequestFacts.TargetEnded ended(long version, Instant at, boolean met) {
            return new RequestFacts.TargetEnded(customerId, requestId, version, metric, dueAt, at, met);
        }
    }

    record InvitedCustomer(UUID invitationId, UUID customerId, String kind, UUID requestId, Instant invitedAt) {

        private SurveyFacts.Invited fact() {
            return new SurveyFacts.Invited(customerId, invitationId, kind, requestId, invitedAt);
        }
    }

    record AnsweredSurvey(UUID invitationId, UUID customerId, int score, Instant answeredAt) {

        private SurveyFacts.Answered fact() {
            return new SurveyFacts.Answered(customerId, invitationId, score, answeredAt);
        }
    }

    static SupportBatch of(List<IncomingEvent> events) {
        var batch = new EventBatch(events);
        return new SupportBatch(
                batch.of(OPENED, OpenedRequest.class, OpenedRequest::fact),
                both(
                        batch.of(FIRST_ANSWER_GIVEN, SettledRequest.class, SettledRequest::fact),
                        batch.of(REJECTED, SettledRequest.class, SettledRequest::fact)),
                batch.versioned(RESOLVED, ResolvedRequest.class, ResolvedRequest::fact),
                batch.versioned(REOPENED, ReopenedRequest.class, ReopenedRequest::fact),
                both(
                                batch.versioned(SLA_FULFILLED, EndedClock.class, EndedClock::met),
                                batch.versioned(SLA_BREACHED, EndedClock.class, EndedClock::breached))
                        .stream()
                        .flatMap(Optional::stream)
                        .toList(),
                batch.of(SURVEY_INVITED, InvitedCustomer.class, InvitedCustomer::fact),
                batch.of(SURVEY_ANSWERED, AnsweredSurvey.class, AnsweredSurvey::fact));
    }

    /** Every customer that a fact is about. To ask for help is no purchase: it makes nobody known or active. */
    List<Seen> seen() {
        return Stream.of(
                        opened.stream().map(RequestFacts.Opened::customerId),
                        settled.stream().map(RequestFacts.Settled::customerId),
                        resolved.stream().map(RequestFacts.Resolved::customerId),
                        reopened.stream().map(RequestFacts.Reopened::customerId),
                        targets.stream().map(RequestFacts.TargetEnded::customerId),
                        invited.stream().map(SurveyFacts.Invited::customerId),
                        answered.stream().map(SurveyFacts.Answered::customerId))
                .flatMap(customers -> customers)
                .distinct()
                .map(Seen::only)
                .toList();
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
