package crm.customer.profile.persistence;

import crm.customer.profile.domain.Customer;
import io.vertx.mutiny.sqlclient.Row;
import java.util.function.Function;

/**
 * How customers of one kind stand in their table.
 *
 * @param own columns that the other kind does not have
 * @param details reads them
 */
public record CustomerShape<D>(CustomerTable table, BatchColumns<D> own, Function<Row, D> details) {

    /** All columns of the table with the alias {@code c}. */
    String select() {
        return own.names("c.") + ", " + CustomerColumns.SELECT;
    }

    Customer.Snapshot<D> read(Row row) {
        return new Customer.Snapshot<>(CustomerColumns.read(row), details.apply(row), row.getLong("version"));
    }

    BatchColumns<Customer.Snapshot<D>> stored() {
        return CustomerColumns.<D>stored().and(own.of(Customer.Snapshot::details));
    }
}
