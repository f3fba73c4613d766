package crm.consent.registry.persistence;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.BOOLEAN;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.INTEGER;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;
import static crm.platform.data.table.SqlType.code;

import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.RecipientType;
import crm.consent.registry.application.RegistryItems.Listed;
import crm.consent.registry.domain.ItemState;
import crm.consent.registry.domain.RegistryStatus;
import crm.platform.data.table.Column;
import crm.platform.data.table.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the registry has to be told, what it said, and how it goes on. */
final class RegistryOutboxTable {

    static final Table<Listed> ITEMS = new Table<>("registry_outbox", "r");
    static final Column<Listed, UUID> ID = ITEMS.key("id", UUID, Listed::id);
    static final Column<Listed, UUID> PERMISSION = ITEMS.fixed("permission_id", UUID, Listed::permissionId);
    static final Column<Listed, UUID> CONTACT_POINT = ITEMS.fixed("contact_point_id", UUID, Listed::contactPointId);
    static final Column<Listed, String> BRAND = ITEMS.fixed("brand", TEXT, Listed::brand);
    static final Column<Listed, RecipientType> RECIPIENT_TYPE =
            ITEMS.fixed("recipient_type", code(RecipientType.class), Listed::recipientType);
    static final Column<Listed, Channel> CHANNEL = ITEMS.fixed("channel", code(Channel.class), Listed::channel);
    static final Column<Listed, RegistryStatus> STATUS =
            ITEMS.fixed("status", code(RegistryStatus.class), Listed::status);
    static final Column<Listed, String> SOURCE = ITEMS.fixed("source", TEXT, Listed::source);
    static final Column<Listed, Instant> CONSENT_DATE = ITEMS.fixed("consent_date", INSTANT, Listed::consentDate);
    static final Column<Listed, Instant> CREATED_AT = ITEMS.fixed("created_at", INSTANT, Listed::createdAt);
    static final Column<Listed, Instant> DEADLINE_AT = ITEMS.fixed("deadline_at", INSTANT, Listed::deadlineAt);
    static final Column<Listed, ItemState> STATE = ITEMS.column("state", code(ItemState.class), Listed::state);
    static final Column<Listed, Integer> ATTEMPT = ITEMS.column("attempt", INTEGER, Listed::attempt);
    static final Column<Listed, Instant> NEXT_ATTEMPT_AT =
            ITEMS.column("next_attempt_at", INSTANT, Listed::nextAttemptAt);
    static final Column<Listed, String> REQUEST = ITEMS.column("request_id", TEXT.orNull(), Listed::requestId);
    static final Column<Listed, Integer> REQUEST_INDEX = ITEMS.generated("request_index", INTEGER.orNull());
    static final Column<Listed, String> TRANSACTION =
            ITEMS.column("transaction_id", TEXT.orNull(), Listed::transactionId);
    static final Column<Listed, Instant> CREATION_DATE =
            ITEMS.column("creation_date", INSTANT.orNull(), Listed::creationDate);
    static final Column<Listed, String> LAST_CODE = ITEMS.column("last_code", TEXT.orNull(), Listed::lastCode);
    static final Column<Listed, Integer> LAST_HTTP = ITEMS.column("last_http", INTEGER.orNull(), Listed::lastHttp);

    static {
        ITEMS.generated("ledger_seq", BIGINT);
        ITEMS.generated("urgent", BOOLEAN);
        ITEMS.generated("sent_at", INSTANT.orNull());
        ITEMS.unused(UUID, "tenant_id");
        ITEMS.unused(TEXT, "driver");
        ITEMS.readAs(Listed.class);
    }

    private RegistryOutboxTable() {}

    /** The states of the life cycle in an SQL text: {@code {first}}, {@code {accepted}}, {@code in {waiting}}, … */
    static String withStates(String sql) {
        return sql.replace("{first}", text(ItemState.FIRST))
                .replace("{inFlight}", text(ItemState.IN_FLIGHT))
                .replace("{accepted}", text(ItemState.ACCEPTED))
                .replace("{waiting}", list(ItemState.WAITING))
                .replace("{unsent}", list(ItemState.UNSENT))
                .replace("{onItsWay}", list(ItemState.ON_ITS_WAY))
                .replace("{held}", list(ItemState.HELD))
                .replace("{open}", list(ItemState.OPEN));
    }

    private static String text(ItemState state) {
        return "'" + state.name() + "'";
    }

    private static String list(Collection<ItemState> states) {
        return states.stream().map(RegistryOutboxTable::text).collect(Collectors.joining(", ", "(", ")"));
    }
}
