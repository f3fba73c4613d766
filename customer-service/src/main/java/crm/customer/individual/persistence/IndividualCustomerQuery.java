package crm.customer.individual.persistence;

import crm.customer.contactpoint.persistence.SearchConditions;
import crm.customer.individual.application.IndividualCustomerList;
import crm.customer.individual.domain.IndividualCustomer;
import crm.customer.individual.domain.Person;
import crm.customer.individual.domain.PersonName;
import crm.customer.profile.persistence.CustomerColumns;
import crm.customer.profile.persistence.VisibleRows;
import crm.platform.list.ListQuery;
import crm.platform.list.Lists;
import crm.platform.list.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

@ApplicationScoped
class IndividualCustomerQuery implements IndividualCustomerList {

    static final String COLUMNS = "c.salutation, c.first_name, c.last_name, c.birth_date, " + CustomerColumns.SELECT;
    private static final String TABLE = HibernateIndividualCustomers.TABLE;

    private final Lists lists;
    private final VisibleRows rows;
    private final ListQuery<IndividualCustomer.Snapshot> query;

    IndividualCustomerQuery(Lists lists, VisibleRows rows, SearchConditions search) {
        this.lists = lists;
        this.rows = rows;
        this.query = new ListQuery<>(
                COLUMNS,
                TABLE + " c",
                IndividualCustomerField.class,
                "c.id",
                "c",
                search.ofCustomers(TABLE),
                "c.updated_at",
                IndividualCustomerQuery::read);
    }

    @Override
    public Uni<Page<IndividualCustomer.Snapshot>> page(UriInfo uri) {
        return lists.page(query, uri);
    }

    @Override
    public Uni<IndividualCustomer.Snapshot> find(UUID id) {
        return rows.find(COLUMNS, TABLE, HibernateIndividualCustomers.WHAT, id).map(IndividualCustomerQuery::read);
    }

    static IndividualCustomer.Snapshot read(Row row) {
        var name = new PersonName(row.getString("first_name"), row.getString("last_name"));
        return new IndividualCustomer.Snapshot(
                CustomerColumns.read(row),
                new Person(row.getString("salutation"), name, row.getLocalDate("birth_date")),
                row.getLong("version"));
    }
}
