package crm.consent.ledger.persistence;

import static crm.consent.address.persistence.Types.HEX;
import static crm.consent.address.persistence.Types.SMALL;
import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.BYTES;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;
import static crm.platform.data.table.SqlType.UUIDS;

import crm.consent.ledger.application.LedgerEntries.Listed;
import crm.consent.ledger.domain.EntryHeader;
import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Table;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The entries of the ledger. Only {@code append_to_ledger} writes them; a row is turned back into the header that it was made of, with
 * every column in it, so that none can change unseen.
 */
public final class LedgerEntryTable {

    static final Table<Listed> ENTRIES = new Table<>("ledger_entry", "e");
    static final Column<Listed, Integer> SHARD = of("shard", SMALL, EntryHeader::shard);
    public static final Column<Listed, Long> SEQ = ENTRIES.fixed("seq", BIGINT, Listed::seq);
    public static final Column<Listed, UUID> ID =
            ENTRIES.key("id", UUID, entry -> entry.header().id());
    private static final Column<Listed, UUID> TENANT = of("tenant_id", UUID, EntryHeader::tenantId);
    static final Column<Listed, String> FAMILY = of("family", TEXT, EntryHeader::family);
    private static final Column<Listed, String> KEY_HASH = of("key_hash", HEX, EntryHeader::keyHash);
    public static final Column<Listed, Long> KEY_VERSION = ENTRIES.fixed("key_version", BIGINT, Listed::keyVersion);
    public static final Column<Listed, UUID> PERMISSION = of("permission_id", UUID, EntryHeader::permissionId);
    public static final Column<Listed, String> ACTION = of("action", TEXT, EntryHeader::action);
    public static final Column<Listed, Instant> EFFECTIVE_AT = of("effective_at", INSTANT, EntryHeader::effectiveAt);
    private static final Column<Listed, String> EFFECTIVE_TEXT =
            of("effective_at_text", TEXT, EntryHeader::effectiveAtText);
    public static final Column<Listed, Instant> RECORDED_AT = of("recorded_at", INSTANT, EntryHeader::recordedAt);
    private static final Column<Listed, String> REGIME = of("regime", TEXT, EntryHeader::regime);
    static final Column<Listed, UUID> PERSON = of("person_id", UUID.orNull(), EntryHeader::personId);
    private static final Column<Listed, UUID> CONTACT_POINT =
            of("contact_point_id", UUID.orNull(), EntryHeader::contactPointId);
    private static final Column<Listed, String> CONTACT_POINT_HASH =
            of("contact_point_hash", TEXT.orNull(), EntryHeader::contactPointHash);
    static final Column<Listed, String> PURPOSE = of("purpose", TEXT.orNull(), EntryHeader::purpose);
    private static final Column<Listed, String> BRAND = of("brand", TEXT.orNull(), EntryHeader::brand);
    static final Column<Listed, String> CHANNEL = of("channel", TEXT.orNull(), EntryHeader::channel);
    private static final Column<Listed, String> RECIPIENT_TYPE =
            of("recipient_type", TEXT.orNull(), EntryHeader::recipientType);
    private static final Column<Listed, String> RETAILER = of("retailer_id", TEXT.orNull(), EntryHeader::retailerId);
    private static final Column<Listed, String> LEGAL_BASIS = of("legal_basis", TEXT, EntryHeader::legalBasis);
    private static final Column<Listed, String> SOURCE = of("source", TEXT, EntryHeader::source);
    private static final Column<Listed, String> ORIGIN = of("origin_system", TEXT, EntryHeader::originSystem);
    private static final Column<Listed, String> ACTOR_TYPE = of("actor_type", TEXT, EntryHeader::actorType);
    static final Column<Listed, String> ACTOR = of("actor_id", TEXT, EntryHeader::actorId);
    private static final Column<Listed, String> ON_BEHALF_OF =
            of("on_behalf_of", TEXT.orNull(), EntryHeader::onBehalfOf);
    private static final Column<Listed, List<UUID>> NOTICES =
            of("notice_version_ids", UUIDS, EntryHeader::noticeVersionIds);
    private static final Column<Listed, List<UUID>> EVIDENCE = of("evidence_ids", UUIDS, EntryHeader::evidenceIds);
    public static final Column<Listed, String> EVIDENCE_TYPE =
            of("evidence_type", TEXT.orNull(), EntryHeader::evidenceType);
    private static final Column<Listed, String> DOUBLE_OPTIN =
            of("double_optin_state", TEXT.orNull(), EntryHeader::doubleOptInState);
    private static final Column<Listed, String> REGISTRY_TRANSACTION =
            of("registry_transaction_id", TEXT.orNull(), EntryHeader::registryTransactionId);
    private static final Column<Listed, Instant> REGISTRY_CREATION =
            of("registry_creation_date", INSTANT.orNull(), EntryHeader::registryCreationDate);
    private static final Column<Listed, UUID> CAUSATION = of("causation_id", UUID.orNull(), EntryHeader::causationId);
    private static final Column<Listed, UUID> CORRELATION =
            of("correlation_id", UUID.orNull(), EntryHeader::correlationId);
    public static final Column<Listed, String> IDEMPOTENCY_KEY =
            of("idempotency_key", TEXT.orNull(), EntryHeader::idempotencyKey);
    /** Sealed; read by nobody but who verifies it. */
    static final Column<Listed, byte[]> PAYLOAD = ENTRIES.generated("payload", BYTES);

    private static final Column<Listed, UUID> PAYLOAD_KEY = of("payload_key_id", UUID, EntryHeader::payloadKeyId);
    static final Column<Listed, String> COMMITMENT = of("payload_commitment", HEX, EntryHeader::payloadCommitment);
    private static final Column<Listed, String> PREV_HASH = ENTRIES.fixed("prev_hash", HEX, Listed::prevHash);
    private static final Column<Listed, String> ENTRY_HASH = ENTRIES.fixed("entry_hash", HEX, Listed::entryHash);

    /** All but the payload. */
    static final String SELECTED = ENTRIES.columns().stream()
            .filter(column -> column != PAYLOAD)
            .map(Column::sql)
            .collect(Collectors.joining(", "));

    static {
        ENTRIES.readBy(LedgerEntryTable::read);
    }

    private LedgerEntryTable() {}

    private static <V> Column<Listed, V> of(String name, SqlType<V> type, Function<EntryHeader, V> value) {
        return ENTRIES.fixed(name, type, entry -> value.apply(entry.header()));
    }

    static Listed read(Row row) {
        return new Listed(header(row), SEQ.in(row), KEY_VERSION.in(row), PREV_HASH.in(row), ENTRY_HASH.in(row));
    }

    private static EntryHeader header(Row row) {
        return new EntryHeader(
                ID.in(row),
                SHARD.in(row),
                TENANT.in(row),
                FAMILY.in(row),
                KEY_HASH.in(row),
                PERMISSION.in(row),
                ACTION.in(row),
                EFFECTIVE_AT.in(row),
                EFFECTIVE_TEXT.in(row),
                RECORDED_AT.in(row),
                REGIME.in(row),
                PERSON.in(row),
                CONTACT_POINT.in(row),
                CONTACT_POINT_HASH.in(row),
                PURPOSE.in(row),
                BRAND.in(row),
                CHANNEL.in(row),
                RECIPIENT_TYPE.in(row),
                RETAILER.in(row),
                LEGAL_BASIS.in(row),
                SOURCE.in(row),
                ORIGIN.in(row),
                ACTOR_TYPE.in(row),
                ACTOR.in(row),
                ON_BEHALF_OF.in(row),
                NOTICES.in(row),
                EVIDENCE.in(row),
                EVIDENCE_TYPE.in(row),
                DOUBLE_OPTIN.in(row),
                REGISTRY_TRANSACTION.in(row),
                REGISTRY_CREATION.in(row),
                CAUSATION.in(row),
                CORRELATION.in(row),
                IDEMPOTENCY_KEY.in(row),
                PAYLOAD_KEY.in(row),
                COMMITMENT.in(row));
    }
}
