package crm.support.survey.persistence;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.BYTES;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.SMALLINT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.code;

import crm.platform.data.table.Column;
import crm.platform.data.table.OwnerColumns;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import crm.support.survey.application.Surveys.NewInvitation;
import crm.support.survey.domain.SurveyInvitation;
import crm.support.survey.domain.SurveyInvitation.Answer;
import crm.support.survey.domain.SurveyInvitation.Head;
import crm.support.survey.domain.SurveyKind;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** How an invitation stands in its table, with its answer. */
final class SurveyTable {

    /** @param made token and owner are not read of an answer, which changes neither */
    record Stored(NewInvitation made, Instant updatedAt) {

        private Head head() {
            return made.invitation().head();
        }

        private Answer answer() {
            return made.invitation().answer();
        }
    }

    private static final SqlType<Integer> SCORE_TYPE = SMALLINT.as(Short::intValue, Integer::shortValue);

    static final Table<Stored> SURVEYS = new Table<>("survey_invitation", "s");
    static final Column<Stored, UUID> ID =
            SURVEYS.key("id", SqlType.UUID, row -> row.head().id());
    static final Column<Stored, Long> VERSION =
            SURVEYS.column("version", BIGINT, row -> row.made().invitation().version());
    static final Column<Stored, SurveyKind> KIND = head("kind", code(SurveyKind.class), Head::kind);
    static final Column<Stored, UUID> CUSTOMER = head("customer_id", SqlType.UUID, Head::customerId);
    static final Column<Stored, UUID> REQUEST = head("request_id", SqlType.UUID.orNull(), Head::requestId);
    static final Column<Stored, byte[]> TOKEN_HASH =
            SURVEYS.fixed("token_hash", BYTES.orNull(), row -> row.made().tokenHash());
    static final Column<Stored, Instant> INVITED_AT = head("invited_at", INSTANT, Head::invitedAt);
    static final Column<Stored, Instant> EXPIRES_AT = head("expires_at", INSTANT, Head::expiresAt);
    static final Column<Stored, Instant> ANSWERED_AT = answer("answered_at", INSTANT, Answer::at);
    static final Column<Stored, Integer> SCORE = answer("score", SCORE_TYPE, Answer::score);
    static final Column<Stored, String> COMMENT = answer("comment", TEXT, Answer::comment);
    static final Column<Stored, Instant> UPDATED_AT = SURVEYS.column("updated_at", INSTANT, Stored::updatedAt);
    static final OwnerColumns<Stored> OWNER =
            SURVEYS.fixedOwner(row -> row.made().owner());

    static final Statement<Stored> INSERT = SURVEYS.insert();
    static final Statement<Stored> UPDATE = SURVEYS.update();

    static {
        SURVEYS.together(ANSWERED_AT, SCORE);
        SURVEYS.onlyBeside(ANSWERED_AT, COMMENT);
        SURVEYS.readBy(row ->
                new Stored(new NewInvitation(invitation(row), TOKEN_HASH.in(row), OWNER.in(row)), UPDATED_AT.in(row)));
    }

    private SurveyTable() {}

    static SurveyInvitation invitation(Row row) {
        var head = new Head(
                ID.in(row), KIND.in(row), CUSTOMER.in(row), REQUEST.in(row), INVITED_AT.in(row), EXPIRES_AT.in(row));
        var score = SCORE.in(row);
        var answer = score == null ? null : new Answer(score, COMMENT.in(row), ANSWERED_AT.in(row));
        return SurveyInvitation.restore(head, VERSION.in(row), answer);
    }

    private static <V> Column<Stored, V> head(String name, SqlType<V> type, Function<Head, V> part) {
        return SURVEYS.fixed(name, type, row -> part.apply(row.head()));
    }

    private static <V> Column<Stored, V> answer(String name, SqlType<V> type, Function<Answer, V> part) {
        return SURVEYS.column(name, type.orNull(), row -> row.answer() == null ? null : part.apply(row.answer()));
    }
}
