package crm.customer.profile.persistence;

import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.contactpoint.persistence.ContactPointRows;
import crm.customer.contactpoint.persistence.SearchConditions;
import crm.customer.profile.domain.Customer.State;
import crm.customer.profile.domain.ExternalId;
import crm.platform.data.table.Table;
import crm.platform.query.ListQuery;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.function.Function;

/** How customers of one kind stand in their table, with what stands beside it. The table has the alias {@code c}. */
public final class CustomerTable<D> {

    /** As {@code external_id} calls them. */
    public enum Kind {
        INDIVIDUAL,
        CORPORATE
    }

    private final Kind kind;
    private final Table<State<D>> table;
    private final CustomerColumns<D> shared;
    private final Function<Row, D> details;

    /**
     * @param table with all of its columns
     * @param shared of that table
     * @param details reads the columns that only this kind has
     */
    public CustomerTable(Kind kind, Table<State<D>> table, CustomerColumns<D> shared, Function<Row, D> details) {
        this.kind = kind;
        this.table = table;
        this.shared = shared;
        this.details = details;
        table.readBy(row -> state(row, ContactPoints.none(), List.of()));
    }

    Kind kind() {
        return kind;
    }

    /** As refusals call them. */
    String what() {
        return table.name().replace('_', '-');
    }

    Table<State<D>> table() {
        return table;
    }

    /** Everything of a customer, in one row. */
    String select() {
        return table.select() + ",\n" + ExternalIdTable.COLUMN + ",\n" + ContactPointRows.COLUMN;
    }

    /** Of those that the caller may see. */
    public ListQuery<State<D>> list() {
        return ListQuery.of(select(), table.from(), shared.id(), this::read)
                .ofOwner("c")
                .searched(SearchConditions.ofCustomers(table.name()))
                .updated(shared.updatedAt())
                .filteredByAny("externalSystem", ExternalIdTable.SYSTEM, ExternalIdTable.ANY)
                .filteredByAny("externalId", ExternalIdTable.ID, ExternalIdTable.ANY);
    }

    State<D> read(Row row) {
        return state(row, ContactPointRows.read(row), ExternalIdTable.read(row));
    }

    private State<D> state(Row row, ContactPoints contactPoints, List<ExternalId> externalIds) {
        return new State<>(
                shared.read(row, contactPoints, externalIds),
                details.apply(row),
                shared.version().in(row));
    }
}
