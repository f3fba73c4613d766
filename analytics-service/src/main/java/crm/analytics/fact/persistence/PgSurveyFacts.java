package crm.analytics.fact.persistence;

import crm.analytics.fact.application.SurveyFacts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PgSurveyFacts implements SurveyFacts {

    private static final String INVITE = """
        insert into survey_fact (customer_id, invitation_id, kind, request_id, invited_at, permitted)
        select customer_id, invitation_id, i.kind, request_id, invited_at, p.permitted
        from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::timestamptz[])
          as i(customer_id, invitation_id, kind, request_id, invited_at)
        join person p using (customer_id)
        on conflict do nothing
        """;

    private static final String ANSWER = """
        update survey_fact f set answered_at = a.answered_at, score = a.score
        from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::timestamptz[]) as a(customer_id, invitation_id, score, answered_at)
        where f.customer_id = a.customer_id and f.invitation_id = a.invitation_id
        """;

    private final FactWriter writer;

    PgSurveyFacts(FactWriter writer) {
        this.writer = writer;
    }

    @Override
    public Uni<Void> invite(List<Invited> invitations) {
        return writer.write(
                INVITE,
                invitations,
                columns -> Tuple.of(
                        columns.ids(Invited::customerId),
                        columns.ids(Invited::invitationId),
                        columns.texts(Invited::kind),
                        columns.ids(Invited::requestId),
                        columns.moments(Invited::invitedAt)));
    }

    @Override
    public Uni<Void> answer(List<Answered> answers) {
        return writer.write(
                ANSWER,
                answers,
                columns -> Tuple.of(
                        columns.ids(Answered::customerId),
                        columns.ids(Answered::invitationId),
                        columns.counts(Answered::score),
                        columns.moments(Answered::answeredAt)));
    }
}
