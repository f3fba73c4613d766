package crm.customer.profile.persistence;

import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;
import static crm.platform.data.table.SqlType.code;

import crm.customer.profile.domain.ExternalId;
import crm.platform.data.table.Column;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.UUID;

/** What other systems call customers: unique per system, whichever kind of customer it is. */
final class ExternalIdTable {

    record Named(ExternalId externalId, UUID customer, CustomerTable.Kind kind) {}

    static final Table<Named> EXTERNAL_IDS = new Table<>("external_id", "x");
    static final Column<Named, String> SYSTEM =
            EXTERNAL_IDS.key("system", TEXT, named -> named.externalId().system());
    static final Column<Named, String> ID =
            EXTERNAL_IDS.key("id", TEXT, named -> named.externalId().id());
    static final Column<Named, UUID> CUSTOMER_ID = EXTERNAL_IDS.fixed("customer_id", UUID, Named::customer);
    static final Column<Named, CustomerTable.Kind> KIND =
            EXTERNAL_IDS.fixed("kind", code(CustomerTable.Kind.class), Named::kind);

    static {
        EXTERNAL_IDS.readBy(
                row -> new Named(new ExternalId(SYSTEM.in(row), ID.in(row)), CUSTOMER_ID.in(row), KIND.in(row)));
    }

    static final Statement<Named> INSERT_NEW = EXTERNAL_IDS.insertNew();

    /** Column {@code external_ids} of the customer with the alias {@code c}. */
    static final String COLUMN = """
            (select jsonb_agg(jsonb_build_object('system', x.system, 'id', x.id) order by x.system, x.id)
             from external_id x where x.customer_id = c.id) as external_ids""";

    /** That one of them is as asked, of the customer with the alias {@code c}. */
    static final String ANY = "c.id in (select x.customer_id from external_id x where %s)";

    private ExternalIdTable() {}

    /** Of a row that was selected with {@link #COLUMN}. */
    static List<ExternalId> read(Row row) {
        var column = row.getJsonArray("external_ids");
        if (column == null) {
            return List.of();
        }
        return column.stream()
                .map(JsonObject.class::cast)
                .map(json -> new ExternalId(json.getString("system"), json.getString("id")))
                .toList();
    }
}
