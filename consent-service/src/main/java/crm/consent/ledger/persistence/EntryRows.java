package crm.consent.ledger.persistence;

import crm.consent.ledger.domain.EntryHeader;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Turns a row back into the header that it was made of; every column is in it, so that none can change unseen. */
final class EntryRows {

    static final String COLUMNS = """
            e.shard, e.seq, e.id, e.tenant_id, e.family, encode(e.key_hash, 'hex') as key_hash, e.key_version, e.permission_id,
            e.action, e.effective_at, e.effective_at_text, e.recorded_at, e.regime, e.person_id, e.contact_point_id,
            e.contact_point_hash, e.purpose, e.brand, e.channel, e.recipient_type, e.retailer_id, e.legal_basis, e.source,
            e.origin_system, e.actor_type, e.actor_id, e.on_behalf_of, e.notice_version_ids, e.evidence_ids, e.evidence_type,
            e.double_optin_state, e.registry_transaction_id, e.registry_creation_date, e.causation_id, e.correlation_id,
            e.idempotency_key, e.payload_key_id, encode(e.payload_commitment, 'hex') as payload_commitment,
            encode(e.prev_hash, 'hex') as prev_hash, encode(e.entry_hash, 'hex') as entry_hash""";

    private EntryRows() {}

    static EntryHeader header(Row row) {
        return new EntryHeader(
                row.getUUID("id"),
                row.getShort("shard"),
                row.getUUID("tenant_id"),
                row.getString("family"),
                row.getString("key_hash"),
                row.getUUID("permission_id"),
                row.getString("action"),
                instant(row, "effective_at"),
                row.getString("effective_at_text"),
                instant(row, "recorded_at"),
                row.getString("regime"),
                row.getUUID("person_id"),
                row.getUUID("contact_point_id"),
                row.getString("contact_point_hash"),
                row.getString("purpose"),
                row.getString("brand"),
                row.getString("channel"),
                row.getString("recipient_type"),
                row.getString("retailer_id"),
                row.getString("legal_basis"),
                row.getString("source"),
                row.getString("origin_system"),
                row.getString("actor_type"),
                row.getString("actor_id"),
                row.getString("on_behalf_of"),
                ids(row, "notice_version_ids"),
                ids(row, "evidence_ids"),
                row.getString("evidence_type"),
                row.getString("double_optin_state"),
                row.getString("registry_transaction_id"),
                instant(row, "registry_creation_date"),
                row.getUUID("causation_id"),
                row.getUUID("correlation_id"),
                row.getString("idempotency_key"),
                row.getUUID("payload_key_id"),
                row.getString("payload_commitment"));
    }

    private static Instant instant(Row row, String column) {
        var moment = row.getOffsetDateTime(column);
        return moment == null ? null : moment.toInstant();
    }

    private static List<UUID> ids(Row row, String column) {
        return List.of(row.getArrayOfUUIDs(column));
    }
}
