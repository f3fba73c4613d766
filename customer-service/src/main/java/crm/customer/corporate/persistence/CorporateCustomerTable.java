package crm.customer.corporate.persistence;

import static crm.customer.profile.persistence.CustomerColumns.details;
import static crm.platform.data.table.SqlType.BOOLEAN;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.code;

import crm.customer.corporate.domain.Company;
import crm.customer.corporate.domain.CompanySize;
import crm.customer.corporate.domain.TaxNumber;
import crm.customer.profile.domain.Customer.State;
import crm.customer.profile.persistence.CustomerColumns;
import crm.customer.profile.persistence.CustomerTable;
import crm.platform.data.table.Column;
import crm.platform.data.table.Table;
import io.vertx.mutiny.sqlclient.Row;

/** How a company stands in the table. */
final class CorporateCustomerTable {

    static final Table<State<Company>> TABLE = new Table<>("corporate_customer", "c");
    static final CustomerColumns<Company> SHARED = CustomerColumns.in(TABLE);
    static final Column<State<Company>, String> LEGAL_NAME =
            TABLE.column("legal_name", TEXT, details(Company::legalName));
    static final Column<State<Company>, String> TRADE_NAME =
            TABLE.column("trade_name", TEXT.orNull(), details(Company::tradeName));
    static final Column<State<Company>, TaxNumber> TAX_NUMBER =
            TABLE.column("tax_number", TEXT.as(TaxNumber::new, TaxNumber::value), details(Company::taxNumber));
    static final Column<State<Company>, String> TAX_OFFICE =
            TABLE.column("tax_office", TEXT.orNull(), details(Company::taxOffice));
    static final Column<State<Company>, String> MERSIS_NO =
            TABLE.column("mersis_no", TEXT.orNull(), details(Company::mersisNo));
    static final Column<State<Company>, String> INDUSTRY =
            TABLE.column("industry", TEXT.orNull(), details(Company::industry));
    static final Column<State<Company>, CompanySize> SIZE =
            TABLE.column("size", code(CompanySize.class).orNull(), details(Company::size));
    static final Column<State<Company>, Boolean> MERCHANT =
            TABLE.column("merchant", BOOLEAN, details(Company::merchant));

    static final CustomerTable<Company> CUSTOMERS =
            new CustomerTable<>(CustomerTable.Kind.CORPORATE, TABLE, SHARED, CorporateCustomerTable::company);

    private CorporateCustomerTable() {}

    private static Company company(Row row) {
        return new Company(
                LEGAL_NAME.in(row),
                TRADE_NAME.in(row),
                TAX_NUMBER.in(row),
                TAX_OFFICE.in(row),
                MERSIS_NO.in(row),
                INDUSTRY.in(row),
                SIZE.in(row),
                MERCHANT.in(row));
    }
}
