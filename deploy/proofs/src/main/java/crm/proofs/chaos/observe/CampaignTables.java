package crm.proofs.chaos.observe;

import crm.proofs.chaos.capture.Capture.Dispatch;
import crm.proofs.chaos.capture.Capture.Permit;
import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** What marketing and consent say of messages. */
final class CampaignTables {

    private CampaignTables() {}

    static List<Dispatch> dispatches(Connection marketing, Instant since) {
        if (!Sql.hasTable(marketing, "dispatch")) {
            return List.of();
        }
        return Sql.list(
                marketing,
                "select id, campaign_id, customer_id, state, coalesce(permit_id::text, '') as permit from dispatch"
                        + " where planned_at >= ?",
                row -> new Dispatch(
                        row.getString("id"),
                        row.getString("campaign_id"),
                        row.getString("customer_id"),
                        row.getString("state"),
                        row.getString("permit")),
                OffsetDateTime.ofInstant(since, ZoneOffset.UTC));
    }

    static List<Permit> permits(Connection consent, Instant since) {
        return Sql.list(
                consent,
                "select id, message_id, coalesce(outcome, '') as outcome from dispatch_permit where issued_at >= ?",
                row -> new Permit(row.getString("id"), row.getString("message_id"), row.getString("outcome")),
                OffsetDateTime.ofInstant(since, ZoneOffset.UTC));
    }
}
