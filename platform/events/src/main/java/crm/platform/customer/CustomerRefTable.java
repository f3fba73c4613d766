package crm.platform.customer;

import static crm.platform.data.table.SqlType.TEXT;

import crm.platform.customer.KnownCustomer.ExternalKey;
import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Other systems' keys, by which imports name a customer. */
final class CustomerRefTable {

    record Ref(ExternalKey key, UUID customer) {

        static List<Ref> of(List<KnownCustomer> customers) {
            return customers.stream().flatMap(Ref::of).toList();
        }

        private static Stream<Ref> of(KnownCustomer customer) {
            return customer.externalKeys().stream().map(key -> new Ref(key, customer.id()));
        }
    }

    static final Table<Ref> REFS = new Table<>("customer_ref", "k");
    static final Column<Ref, String> SYSTEM =
            REFS.key("system", TEXT, ref -> ref.key().system());
    static final Column<Ref, String> EXTERNAL_ID =
            REFS.key("external_id", TEXT, ref -> ref.key().id());
    static final Column<Ref, UUID> CUSTOMER = REFS.fixed("customer_id", SqlType.UUID, Ref::customer);
    static final Statement<Ref> REMEMBER = REFS.insertNew();

    static {
        REFS.readBy(row -> new Ref(key(row), CUSTOMER.in(row)));
    }

    private CustomerRefTable() {}

    static ExternalKey key(Row row) {
        return new ExternalKey(SYSTEM.in(row), EXTERNAL_ID.in(row));
    }
}
