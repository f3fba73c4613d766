package crm.customer.corporate.persistence;

import crm.customer.contactpoint.persistence.SearchConditions;
import crm.customer.corporate.application.CorporateCustomerList;
import crm.customer.corporate.domain.Company;
import crm.customer.corporate.domain.CorporateCustomer;
import crm.customer.corporate.domain.TaxNumber;
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
class CorporateCustomerQuery implements CorporateCustomerList {

    static final String COLUMNS =
            "c.legal_name, c.trade_name, c.tax_number, c.tax_office, c.mersis_no, c.industry, c.merchant, "
                    + CustomerColumns.SELECT;
    private static final String TABLE = HibernateCorporateCustomers.TABLE;

    private final Lists lists;
    private final VisibleRows rows;
    private final ListQuery<CorporateCustomer.Snapshot> query;

    CorporateCustomerQuery(Lists lists, VisibleRows rows, SearchConditions search) {
        this.lists = lists;
        this.rows = rows;
        this.query = new ListQuery<>(
                COLUMNS,
                TABLE + " c",
                CorporateCustomerField.class,
                "c.id",
                "c",
                search.ofCustomers(TABLE),
                "c.updated_at",
                CorporateCustomerQuery::read);
    }

    @Override
    public Uni<Page<CorporateCustomer.Snapshot>> page(UriInfo uri) {
        return lists.page(query, uri);
    }

    @Override
    public Uni<CorporateCustomer.Snapshot> find(UUID id) {
        return rows.find(COLUMNS, TABLE, HibernateCorporateCustomers.WHAT, id).map(CorporateCustomerQuery::read);
    }

    static CorporateCustomer.Snapshot read(Row row) {
        return new CorporateCustomer.Snapshot(CustomerColumns.read(row), company(row), row.getLong("version"));
    }

    private static Company company(Row row) {
        return new Company(
                row.getString("legal_name"),
                row.getString("trade_name"),
                new TaxNumber(row.getString("tax_number")),
                row.getString("tax_office"),
                row.getString("mersis_no"),
                row.getString("industry"),
                row.getBoolean("merchant"));
    }
}
