package crm.customer.profile.persistence;

import crm.customer.contactpoint.persistence.SearchConditions;
import crm.customer.profile.application.CustomerList;
import crm.customer.profile.domain.Customer;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Customers of one kind to look at. */
public abstract class CustomerQuery<D> implements CustomerList<D> {

    private final Lists lists;
    private final VisibleRows rows;
    private final CustomerShape<D> shape;
    private final ListQuery<Customer.Snapshot<D>> query;

    protected CustomerQuery(
            Lists lists,
            VisibleRows rows,
            SearchConditions search,
            CustomerShape<D> shape,
            Class<? extends Enum<?>> fields) {
        this.lists = lists;
        this.rows = rows;
        this.shape = shape;
        var table = shape.table().sql();
        this.query = new ListQuery<>(
                shape.select(),
                table + " c",
                fields,
                "c.id",
                "c",
                search.ofCustomers(table),
                "c.updated_at",
                shape::read);
    }

    @Override
    public Uni<Page<Customer.Snapshot<D>>> page(UriInfo uri) {
        return lists.page(query, uri);
    }

    @Override
    public Uni<Customer.Snapshot<D>> find(UUID id) {
        var table = shape.table();
        return rows.find(shape.select(), table.sql(), table.what(), id).map(shape::read);
    }
}
