package crm.support.survey.persistence;

import static crm.platform.customer.KnownCustomers.THEIRS;
import static crm.support.survey.persistence.SurveyTable.SURVEYS;

import crm.platform.data.AggregateRows;
import crm.platform.data.Found;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.table.Statement;
import crm.platform.domain.NotFound;
import crm.platform.journal.Journal;
import crm.support.survey.application.Surveys;
import crm.support.survey.domain.SurveyInvitation;
import crm.support.survey.domain.SurveyKind;
import crm.support.survey.messaging.SurveyContracts;
import crm.support.survey.persistence.SurveyTable.Stored;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PgSurveys implements Surveys {

    private static final String WHAT = "survey";
    private static final String BY_TOKEN =
            "select " + SURVEYS.select() + " from " + SURVEYS.from() + " where s.token_hash = $1";
    private static final String BY_TOKEN_LOCKED = BY_TOKEN + " for update";
    private static final String QUEUE_UP = "select pg_advisory_xact_lock(hashtextextended($1, 0))";
    private static final String ASKED = """
            select exists (select 1 from survey_invitation where customer_id = $1 and kind = $2 and invited_at > $3)
            """;
    private static final String ADD = Journal.statement(SurveyTable.INSERT);
    private static final String ANSWER = Journal.statement(SurveyTable.UPDATE);

    private final ReactiveUnitOfWork unitOfWork;
    private final Journal journal;
    private final AggregateRows rows;
    private final Clock clock;

    PgSurveys(ReactiveUnitOfWork unitOfWork, Journal journal, AggregateRows rows, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.journal = journal;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Uni<Boolean> wasAskedAfter(Instant moment, UUID customerId, SurveyKind kind) {
        return unitOfWork
                .sql(sql -> sql.execute(QUEUE_UP, "support.survey." + kind + "." + customerId)
                        .chain(() -> sql.execute(ASKED, customerId, kind.name(), moment.atOffset(ZoneOffset.UTC))))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    @Override
    public Uni<Void> add(List<NewInvitation> invitations) {
        return invitations.isEmpty() ? Uni.createFrom().voidItem() : write(ADD, SurveyTable.INSERT, invitations);
    }

    @Override
    public Uni<Void> storeAnswer(SurveyInvitation invitation) {
        return write(ANSWER, SurveyTable.UPDATE, List.of(new NewInvitation(invitation, null, null)));
    }

    @Override
    public Uni<SurveyInvitation> find(UUID id) {
        return rows.read(SURVEYS.select(), SURVEYS.from(), "s", WHAT, id, THEIRS)
                .map(SurveyTable::invitation);
    }

    @Override
    public Uni<SurveyInvitation> findByToken(byte[] tokenHash) {
        return byToken(BY_TOKEN, tokenHash);
    }

    @Override
    public Uni<SurveyInvitation> requireByToken(byte[] tokenHash) {
        return byToken(BY_TOKEN_LOCKED, tokenHash);
    }

    private Uni<Void> write(String statement, Statement<Stored> rows, List<NewInvitation> invitations) {
        var now = clock.instant();
        var stored = invitations.stream().map(one -> new Stored(one, now)).toList();
        var events = invitations.stream()
                .map(one -> SurveyContracts.of(one.invitation()))
                .flatMap(List::stream)
                .toList();
        return journal.record(new Journal.Writes(statement, rows.arguments(stored)), events);
    }

    /** The refusal does not repeat the token. */
    private Uni<SurveyInvitation> byToken(String statement, byte[] hash) {
        return unitOfWork
                .sql(sql -> sql.execute(statement, Buffer.buffer(hash)))
                .map(found -> Found.list(found, SurveyTable::invitation).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound(WHAT, "with this link")));
    }
}
