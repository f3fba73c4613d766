package crm.marketing.campaign.persistence;

import crm.marketing.campaign.domain.Campaign;
import crm.marketing.campaign.domain.CampaignContent;
import crm.marketing.campaign.domain.CampaignGoal;
import crm.marketing.campaign.domain.CampaignStatus;
import crm.marketing.campaign.domain.Channel;
import crm.marketing.campaign.domain.FrequencyCap;
import crm.marketing.campaign.domain.Launch;
import crm.marketing.campaign.domain.MessageClass;
import crm.marketing.campaign.domain.MessageTemplate;
import crm.marketing.persistence.Columns;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Between a row and a campaign. */
final class CampaignRows {

    static final String STORE = """
            insert into campaign (id, version, name, goal, message_class, channel, segment_id, subject, body, cap_messages, cap_days,
                                  status, profiled, segment_definition_version, members, planned, started_at, ended_at,
                                  owner_user_id, owner_team, owner_department, created_at, updated_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)
            on conflict (id) do update set version = excluded.version, name = excluded.name, goal = excluded.goal,
              segment_id = excluded.segment_id, subject = excluded.subject, body = excluded.body,
              cap_messages = excluded.cap_messages, cap_days = excluded.cap_days, status = excluded.status,
              profiled = excluded.profiled, segment_definition_version = excluded.segment_definition_version,
              members = excluded.members, planned = excluded.planned, started_at = excluded.started_at,
              ended_at = excluded.ended_at, updated_at = excluded.updated_at
            """;

    private CampaignRows() {}

    static Campaign campaign(Row row) {
        var content = new CampaignContent(
                row.getString("name"),
                CampaignGoal.valueOf(row.getString("goal")),
                row.getUUID("segment_id"),
                new MessageTemplate(row.getString("subject"), row.getString("body")),
                new FrequencyCap(row.getInteger("cap_messages"), row.getInteger("cap_days")));
        return Campaign.restore(new Campaign.State(
                row.getUUID("id"),
                row.getLong("version"),
                content,
                CampaignStatus.valueOf(row.getString("status")),
                launch(row),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "ended_at"),
                Columns.owner(row),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at")));
    }

    static Tuple columns(Campaign.State state) {
        var content = state.content();
        var launch = state.launch();
        return Tuple.tuple()
                .addUUID(state.id())
                .addLong(state.version())
                .addString(content.name())
                .addString(content.goal().name())
                .addString(MessageClass.COMMERCIAL.name())
                .addString(Channel.EPOSTA.name())
                .addUUID(content.segmentId())
                .addString(content.message().subject())
                .addString(content.message().body())
                .addInteger(content.cap().messages())
                .addInteger(content.cap().days())
                .addString(state.status().name())
                .addBoolean(launch != null && launch.profiled())
                .addLong(launch == null ? null : launch.definitionVersion())
                .addLong(launch == null ? null : launch.members())
                .addLong(launch == null ? null : launch.planned())
                .addOffsetDateTime(Columns.at(state.startedAt()))
                .addOffsetDateTime(Columns.at(state.endedAt()))
                .addUUID(state.owner().userId())
                .addString(state.owner().team())
                .addString(state.owner().department())
                .addOffsetDateTime(Columns.at(state.createdAt()))
                .addOffsetDateTime(Columns.at(state.updatedAt()));
    }

    private static Launch launch(Row row) {
        return row.getLong("planned") == null
                ? null
                : new Launch(
                        row.getBoolean("profiled"),
                        row.getLong("segment_definition_version"),
                        row.getLong("members"),
                        row.getLong("planned"));
    }
}
