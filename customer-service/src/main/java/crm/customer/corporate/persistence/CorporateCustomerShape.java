package crm.customer.corporate.persistence;

import crm.customer.corporate.domain.Company;
import crm.customer.corporate.domain.TaxNumber;
import crm.customer.profile.persistence.BatchColumns;
import crm.customer.profile.persistence.CustomerShape;
import crm.customer.profile.persistence.CustomerTable;
import io.vertx.mutiny.sqlclient.Row;

/** How a company stands in the table. */
final class CorporateCustomerShape {

    static final CustomerShape<Company> SHAPE = new CustomerShape<>(
            CustomerTable.CORPORATE,
            new BatchColumns<Company>()
                    .text("legal_name", Company::legalName)
                    .text("trade_name", Company::tradeName)
                    .text("tax_number", company -> company.taxNumber().value())
                    .text("tax_office", Company::taxOffice)
                    .text("mersis_no", Company::mersisNo)
                    .text("industry", Company::industry)
                    .bool("merchant", Company::merchant),
            CorporateCustomerShape::company);

    private CorporateCustomerShape() {}

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
