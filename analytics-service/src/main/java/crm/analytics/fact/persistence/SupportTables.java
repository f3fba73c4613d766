package crm.analytics.fact.persistence;

import static crm.analytics.fact.persistence.FactTables.COUNT;
import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.BOOLEAN;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.JSON_OBJECT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;

import crm.analytics.fact.application.RequestFacts.Opened;
import crm.analytics.fact.application.RequestFacts.Reopened;
import crm.analytics.fact.application.RequestFacts.Resolved;
import crm.analytics.fact.application.RequestFacts.Settled;
import crm.analytics.fact.application.RequestFacts.TargetEnded;
import crm.analytics.fact.application.SurveyFacts.Answered;
import crm.analytics.fact.application.SurveyFacts.Invited;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;

/** Facts of service and of what customers say of it (K8 to K13). */
final class SupportTables {

    static final Table<Opened> REQUESTS = FactTables.of("request_fact", Opened::customerId);

    /** A request may be answered and rejected in one batch. */
    static final Statement<Settled> SETTLE;

    static {
        var request = REQUESTS.key("request_id", UUID, Opened::requestId);
        REQUESTS.fixed("request_type", TEXT, Opened::requestType);
        REQUESTS.fixed("channel", TEXT, Opened::channel);
        REQUESTS.fixed("topic_code", TEXT.orNull(), Opened::topicCode);
        REQUESTS.fixed("product_id", UUID.orNull(), Opened::productId);
        REQUESTS.fixed("opened_at", INSTANT, Opened::openedAt);
        REQUESTS.fixed("answer_due_at", INSTANT.orNull(), Opened::answerDueAt);
        REQUESTS.fixed("owner_user_id", UUID.orNull(), Opened::ownerUserId);
        REQUESTS.fixed("owner_team", TEXT.orNull(), Opened::ownerTeam);
        var firstAnswerAt = REQUESTS.generated("first_answer_at", INSTANT.orNull());
        var rejectedAt = REQUESTS.generated("rejected_at", INSTANT.orNull());
        REQUESTS.generated("settled_at", INSTANT.orNull());
        REQUESTS.generated("dimensions", JSON_OBJECT);
        REQUESTS.readAs(Opened.class);
        SETTLE = FactTables.rows(Settled::customerId)
                .column(request, Settled::requestId)
                .column(firstAnswerAt, Settled::firstAnswerAt)
                .column(rejectedAt, Settled::rejectedAt)
                .statement("""
                        update request_fact f
                        set first_answer_at = coalesce(f.first_answer_at, s.first_answer_at),
                            rejected_at = coalesce(f.rejected_at, s.rejected_at)
                        from (
                          select customer_id, request_id, min(first_answer_at) as first_answer_at, min(rejected_at) as rejected_at
                          from {rows} r group by customer_id, request_id
                        ) s
                        where f.customer_id = s.customer_id and f.request_id = s.request_id
                        """);
    }

    static final Statement<Opened> OPEN = FactTables.add(REQUESTS);

    static final Table<Resolved> RESOLUTIONS = FactTables.of("resolution_fact", Resolved::customerId);
    static final Statement<Reopened> REOPEN;

    static {
        var request = RESOLUTIONS.key("request_id", UUID, Resolved::requestId);
        var version = RESOLUTIONS.key("version", BIGINT, Resolved::version);
        RESOLUTIONS.fixed("first_contact", BOOLEAN, Resolved::firstContact);
        RESOLUTIONS.fixed("transfers", COUNT.orNull(), Resolved::transfers);
        RESOLUTIONS.fixed("resolved_at", INSTANT, Resolved::resolvedAt);
        var reopenedAt = RESOLUTIONS.generated("reopened_at", INSTANT.orNull());
        RESOLUTIONS.readAs(Resolved.class);
        REOPEN = FactTables.rows(Reopened::customerId)
                .column(request, Reopened::requestId)
                .column(version, Reopened::version)
                .column(reopenedAt, Reopened::reopenedAt)
                .statement("""
                        update resolution_fact f set reopened_at = r.reopened_at from {rows} r
                        where f.customer_id = r.customer_id and f.request_id = r.request_id
                          and f.version = (select max(version) from resolution_fact last
                                           where last.customer_id = r.customer_id and last.request_id = r.request_id
                                             and last.version < r.version)
                        """);
    }

    static final Statement<Resolved> RESOLVE = FactTables.add(RESOLUTIONS);

    static final Table<TargetEnded> TARGETS = FactTables.of("sla_fact", TargetEnded::customerId);

    static {
        TARGETS.key("request_id", UUID, TargetEnded::requestId);
        TARGETS.key("version", BIGINT, TargetEnded::version);
        TARGETS.fixed("metric", TEXT, TargetEnded::metric);
        TARGETS.fixed("due_at", INSTANT, TargetEnded::dueAt);
        TARGETS.fixed("ended_at", INSTANT, TargetEnded::endedAt);
        TARGETS.fixed("met", BOOLEAN, TargetEnded::met);
        TARGETS.readAs(TargetEnded.class);
    }

    static final Statement<TargetEnded> END = FactTables.add(TARGETS);

    static final Table<Invited> SURVEYS = FactTables.of("survey_fact", Invited::customerId);
    static final Statement<Answered> ANSWER;

    static {
        var invitation = SURVEYS.key("invitation_id", UUID, Invited::invitationId);
        SURVEYS.fixed("kind", TEXT, Invited::kind);
        SURVEYS.fixed("request_id", UUID.orNull(), Invited::requestId);
        SURVEYS.fixed("invited_at", INSTANT, Invited::invitedAt);
        var answeredAt = SURVEYS.generated("answered_at", INSTANT.orNull());
        var score = SURVEYS.generated("score", COUNT.orNull());
        SURVEYS.readAs(Invited.class);
        ANSWER = FactTables.rows(Answered::customerId)
                .column(invitation, Answered::invitationId)
                .column(answeredAt, Answered::answeredAt)
                .column(score, Answered::score)
                .statement("""
                        update survey_fact f set answered_at = r.answered_at, score = r.score from {rows} r
                        where f.customer_id = r.customer_id and f.invitation_id = r.invitation_id
                        """);
    }

    static final Statement<Invited> INVITE = FactTables.add(SURVEYS);

    private SupportTables() {}
}
