package crm.consent.ledger.persistence;

import static crm.consent.address.persistence.AddressTables.HEX;
import static crm.consent.address.persistence.AddressTables.SMALL;
import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.BYTES;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;
import static crm.platform.data.table.SqlType.UUIDS;

import crm.consent.ledger.application.ListedEntry;
import crm.consent.ledger.domain.EntryHeader;
import crm.platform.data.table.Column;
import crm.platform.data.table.RecordReader;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Table;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The entries of the ledger. Only {@code append_to_ledger} writes them; a row is turned back into the header that it was made of, with
 * every column in it, so that none can change unseen.
 */
public final class LedgerEntryTable {

    static final Table<ListedEntry> ENTRIES = new Table<>("ledger_entry", "e");
    public static final Column<ListedEntry, Long> SEQ = ENTRIES.fixed("seq", BIGINT, ListedEntry::seq);
    public static final Column<ListedEntry, Long> KEY_VERSION =
            ENTRIES.fixed("key_version", BIGINT, ListedEntry::keyVersion);
    static final Column<ListedEntry, String> PREV_HASH = ENTRIES.fixed("prev_hash", HEX, ListedEntry::prevHash);
    static final Column<ListedEntry, String> ENTRY_HASH = ENTRIES.fixed("entry_hash", HEX, ListedEntry::entryHash);
    public static final Column<ListedEntry, UUID> ID;
    static final Column<ListedEntry, Integer> SHARD;
    static final Column<ListedEntry, String> FAMILY;
    public static final Column<ListedEntry, UUID> PERMISSION;
    public static final Column<ListedEntry, String> ACTION;
    public static final Column<ListedEntry, Instant> EFFECTIVE_AT;
    public static final Column<ListedEntry, Instant> RECORDED_AT;
    static final Column<ListedEntry, UUID> PERSON;
    static final Column<ListedEntry, String> PURPOSE;
    static final Column<ListedEntry, String> CHANNEL;
    static final Column<ListedEntry, String> ACTOR;
    public static final Column<ListedEntry, String> EVIDENCE_TYPE;
    public static final Column<ListedEntry, String> IDEMPOTENCY_KEY;
    static final Column<ListedEntry, String> COMMITMENT;
    static final Column<ListedEntry, byte[]> PAYLOAD;

    /** All but the payload, which is sealed and read by nobody but who verifies it. */
    static final String SELECTED;

    private static final List<Column<ListedEntry, ?>> HEADER = new ArrayList<>();
    private static final Function<Row, EntryHeader> READ_HEADER;

    static {
        ID = of("id", UUID, EntryHeader::id);
        SHARD = of("shard", SMALL, EntryHeader::shard);
        of("tenant_id", UUID, EntryHeader::tenantId);
        FAMILY = of("family", TEXT, EntryHeader::family);
        of("key_hash", HEX, EntryHeader::keyHash);
        PERMISSION = of("permission_id", UUID, EntryHeader::permissionId);
        ACTION = of("action", TEXT, EntryHeader::action);
        EFFECTIVE_AT = of("effective_at", INSTANT, EntryHeader::effectiveAt);
        of("effective_at_text", TEXT, EntryHeader::effectiveAtText);
        RECORDED_AT = of("recorded_at", INSTANT, EntryHeader::recordedAt);
        of("regime", TEXT, EntryHeader::regime);
        PERSON = of("person_id", UUID.orNull(), EntryHeader::personId);
        of("contact_point_id", UUID.orNull(), EntryHeader::contactPointId);
        of("contact_point_hash", TEXT.orNull(), EntryHeader::contactPointHash);
        PURPOSE = of("purpose", TEXT.orNull(), EntryHeader::purpose);
        of("brand", TEXT.orNull(), EntryHeader::brand);
        CHANNEL = of("channel", TEXT.orNull(), EntryHeader::channel);
        of("recipient_type", TEXT.orNull(), EntryHeader::recipientType);
        of("retailer_id", TEXT.orNull(), EntryHeader::retailerId);
        of("legal_basis", TEXT, EntryHeader::legalBasis);
        of("source", TEXT, EntryHeader::source);
        of("origin_system", TEXT, EntryHeader::originSystem);
        of("actor_type", TEXT, EntryHeader::actorType);
        ACTOR = of("actor_id", TEXT, EntryHeader::actorId);
        of("on_behalf_of", TEXT.orNull(), EntryHeader::onBehalfOf);
        of("notice_version_ids", UUIDS, EntryHeader::noticeVersionIds);
        of("evidence_ids", UUIDS, EntryHeader::evidenceIds);
        EVIDENCE_TYPE = of("evidence_type", TEXT.orNull(), EntryHeader::evidenceType);
        of("double_optin_state", TEXT.orNull(), EntryHeader::doubleOptInState);
        of("registry_transaction_id", TEXT.orNull(), EntryHeader::registryTransactionId);
        of("registry_creation_date", INSTANT.orNull(), EntryHeader::registryCreationDate);
        of("causation_id", UUID.orNull(), EntryHeader::causationId);
        of("correlation_id", UUID.orNull(), EntryHeader::correlationId);
        IDEMPOTENCY_KEY = of("idempotency_key", TEXT.orNull(), EntryHeader::idempotencyKey);
        of("payload_key_id", UUID, EntryHeader::payloadKeyId);
        COMMITMENT = of("payload_commitment", HEX, EntryHeader::payloadCommitment);
        READ_HEADER = new RecordReader<>(EntryHeader.class, HEADER);
        SELECTED = ENTRIES.select();
        PAYLOAD = ENTRIES.generated("payload", BYTES);
        ENTRIES.readBy(LedgerEntryTable::read);
    }

    private LedgerEntryTable() {}

    /** The next component of the header. */
    private static <V> Column<ListedEntry, V> of(String name, SqlType<V> type, Function<EntryHeader, V> value) {
        var column = ENTRIES.fixed(name, type, entry -> value.apply(entry.header()));
        HEADER.add(column);
        return column;
    }

    static ListedEntry read(Row row) {
        return new ListedEntry(
                READ_HEADER.apply(row), SEQ.in(row), KEY_VERSION.in(row), PREV_HASH.in(row), ENTRY_HASH.in(row));
    }
}
