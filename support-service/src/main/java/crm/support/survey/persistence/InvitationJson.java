package crm.support.survey.persistence;

import static crm.support.persistence.Columns.text;

import crm.support.persistence.Columns;
import crm.support.survey.application.Surveys.NewInvitation;
import crm.support.survey.domain.SurveyInvitation;
import crm.support.survey.domain.SurveyKind;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.HexFormat;

/** Between invitations and rows of survey_invitation. */
final class InvitationJson {

    private InvitationJson() {}

    static JsonObject row(NewInvitation one, Instant now) {
        var head = one.invitation().head();
        var answer = one.invitation().answer();
        var row = new JsonObject()
                .put("id", head.id().toString())
                .put("version", one.invitation().version())
                .put("kind", head.kind().name())
                .put("customer_id", head.customerId().toString())
                .put(
                        "request_id",
                        head.requestId() == null ? null : head.requestId().toString())
                .put(
                        "token_hash",
                        one.tokenHash() == null ? null : "\\x" + HexFormat.of().formatHex(one.tokenHash()))
                .put("invited_at", text(head.invitedAt()))
                .put("expires_at", text(head.expiresAt()))
                .put("updated_at", text(now))
                .put("owner_user_id", one.owner().userId().toString())
                .put("owner_team", one.owner().team())
                .put("owner_department", one.owner().department());
        return answer == null
                ? row
                : row.put("answered_at", text(answer.at()))
                        .put("score", answer.score())
                        .put("comment", answer.comment());
    }

    static SurveyInvitation invitation(Row row) {
        var head = new SurveyInvitation.Head(
                row.getUUID("id"),
                SurveyKind.valueOf(row.getString("kind")),
                row.getUUID("customer_id"),
                row.getUUID("request_id"),
                Columns.instant(row, "invited_at"),
                Columns.instant(row, "expires_at"));
        var score = row.getShort("score");
        var answer = score == null
                ? null
                : new SurveyInvitation.Answer(score, row.getString("comment"), Columns.instant(row, "answered_at"));
        return SurveyInvitation.restore(head, row.getLong("version"), answer);
    }
}
