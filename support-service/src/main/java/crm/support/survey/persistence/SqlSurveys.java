package crm.support.survey.persistence;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.NotFound;
import crm.platform.security.CurrentUser;
import crm.support.persistence.Columns;
import crm.support.survey.application.SurveyJournal;
import crm.support.survey.application.Surveys;
import crm.support.survey.domain.SurveyInvitation;
import crm.support.survey.domain.SurveyKind;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SqlSurveys implements Surveys {

    private static final String WHAT = "survey";
    private static final String SELECT = """
            select s.id, s.version, s.kind, s.customer_id, s.request_id, s.invited_at, s.expires_at, s.answered_at, s.score, s.comment
            from survey_invitation s where
            """;
    private static final String VISIBLE = "select 1 from known_customer c where c.customer_id = $1 and ";
    private static final String QUEUE_UP = "select pg_advisory_xact_lock(hashtextextended($1, 0))";
    private static final String ASKED = """
            select exists (select 1 from survey_invitation where customer_id = $1 and kind = $2 and invited_at > $3)
            """;
    private static final String ADD = """
            insert into survey_invitation select * from jsonb_populate_recordset(null::survey_invitation, $1::jsonb)
            """;
    private static final String ANSWER = """
            update survey_invitation set version = $2, answered_at = $3, score = $4, comment = $5, updated_at = $6 where id = $1
            """;

    private final ReactiveUnitOfWork unitOfWork;
    private final SurveyJournal journal;
    private final CurrentUser user;
    private final Clock clock;

    SqlSurveys(ReactiveUnitOfWork unitOfWork, SurveyJournal journal, CurrentUser user, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.journal = journal;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Uni<Boolean> isVisible(UUID customerId) {
        var visible = user.get().visibility().on("c", 2);
        return unitOfWork
                .sql(sql -> sql.execute(VISIBLE + visible.sql(), withId(customerId, visible.arguments())))
                .map(rows -> rows.size() > 0);
    }

    @Override
    public Uni<Boolean> wasAskedAfter(Instant moment, UUID customerId, SurveyKind kind) {
        return unitOfWork
                .sql(sql -> sql.execute(QUEUE_UP, "support.survey." + kind + "." + customerId)
                        .chain(() -> sql.execute(ASKED, customerId, kind.name(), Columns.at(moment))))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    @Override
    public Uni<Void> add(List<NewInvitation> invitations) {
        if (invitations.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var rows = new JsonArray();
        invitations.forEach(one -> rows.add(InvitationJson.row(one, clock.instant())));
        return unitOfWork
                .sql(sql -> sql.execute(ADD, rows))
                .chain(() -> journal.record(
                        invitations.stream().map(NewInvitation::invitation).toList()));
    }

    @Override
    public Uni<SurveyInvitation> find(UUID id) {
        var visible = user.get().visibility().on("s", 2);
        return unitOfWork
                .inTransaction(() -> unitOfWork.sql(
                        sql -> sql.execute(SELECT + "s.id = $1 and " + visible.sql(), withId(id, visible.arguments()))))
                .map(rows -> only(rows, id));
    }

    @Override
    public Uni<SurveyInvitation> findByToken(byte[] tokenHash) {
        return byToken(SELECT + "s.token_hash = $1", tokenHash);
    }

    @Override
    public Uni<SurveyInvitation> requireByToken(byte[] tokenHash) {
        return byToken(SELECT + "s.token_hash = $1 for update", tokenHash);
    }

    @Override
    public Uni<Void> storeAnswer(SurveyInvitation invitation) {
        var answer = invitation.answer();
        return unitOfWork
                .sql(sql -> sql.execute(
                        ANSWER,
                        invitation.head().id(),
                        invitation.version(),
                        Columns.at(answer.at()),
                        (short) answer.score(),
                        answer.comment(),
                        Columns.at(clock.instant())))
                .chain(() -> journal.record(List.of(invitation)));
    }

    /** The refusal does not repeat the token. */
    private Uni<SurveyInvitation> byToken(String statement, byte[] hash) {
        return unitOfWork
                .sql(sql -> sql.execute(statement, io.vertx.core.buffer.Buffer.buffer(hash)))
                .map(rows -> only(rows, "with this link"));
    }

    private static SurveyInvitation only(RowSet<Row> rows, Object id) {
        if (rows.size() == 0) {
            throw new NotFound(WHAT, id);
        }
        return InvitationJson.invitation(rows.iterator().next());
    }

    private static Tuple withId(UUID id, List<Object> more) {
        var arguments = new ArrayList<Object>(List.of(id));
        arguments.addAll(more);
        return Tuple.from(arguments);
    }
}
