package crm.platform.customer;

import static java.util.Objects.requireNonNull;

import crm.platform.data.table.Column;
import crm.platform.data.table.OwnerColumns;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.util.List;
import java.util.UUID;

/** Customers by their id, with whom they belong to. */
final class KnownCustomerTable {

    static final Table<KnownCustomer> CUSTOMERS = new Table<>("known_customer", "c");
    static final Column<KnownCustomer, UUID> ID = CUSTOMERS.key("customer_id", SqlType.UUID, KnownCustomer::id);
    static final OwnerColumns<KnownCustomer> OWNER = CUSTOMERS.owner(KnownCustomer::owner);
    static final Statement<KnownCustomer> REMEMBER = CUSTOMERS.insertNew();
    static final Statement<KnownCustomer> HAND_OVER = CUSTOMERS.update();

    static {
        CUSTOMERS.readBy(row -> new KnownCustomer(ID.in(row), requireNonNull(OWNER.in(row)), List.of()));
    }

    private KnownCustomerTable() {}
}
