package crm.customer.imports;

import crm.customer.corporate.domain.Company;
import crm.customer.corporate.domain.CompanySize;
import crm.customer.corporate.domain.TaxNumber;
import crm.customer.profile.application.KeyedRepository;
import crm.customer.profile.application.NewRecords;
import crm.customer.profile.domain.Customer;
import crm.platform.imports.ColumnType;
import crm.platform.imports.ImportColumn;
import crm.platform.imports.ImportRow;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;

@Singleton
class CorporateCustomerImport extends CustomerImport<Company> {

    CorporateCustomerImport(
            KeyedRepository<Customer<Company>> customers,
            NewRecords records,
            ContactPointColumns contactPoints,
            Clock clock) {
        super(customers, records, contactPoints, clock);
    }

    @Override
    public String code() {
        return "corporate-customers";
    }

    @Override
    public Set<String> permissions() {
        return Set.of("corporate-customer:write");
    }

    @Override
    List<ImportColumn> ownColumns() {
        return List.of(
                ImportColumn.required("legalName", ColumnType.TEXT).upTo(300),
                ImportColumn.optional("tradeName", ColumnType.TEXT).upTo(300),
                ImportColumn.required("taxNumber", ColumnType.TEXT)
                        .upTo(10)
                        .describedAs("VKN: ten digits, the last one checks the others."),
                ImportColumn.optional("taxOffice", ColumnType.TEXT).upTo(100),
                ImportColumn.optional("mersisNo", ColumnType.TEXT)
                        .upTo(16)
                        .describedAs("Sixteen digits of the central trade register."),
                ImportColumn.optional("industry", ColumnType.TEXT).upTo(100),
                ImportColumn.optionalOneOf("size", CompanySize.values()),
                ImportColumn.required("isMerchant", ColumnType.BOOLEAN)
                        .describedAs("Tacir or esnaf: decides the recipient type of commercial messages."));
    }

    @Override
    Company details(ImportRow row) {
        return company(
                row,
                row.text("tradeName"),
                row.text("taxOffice"),
                row.text("mersisNo"),
                row.text("industry"),
                size(row, null));
    }

    @Override
    Company details(ImportRow row, Company before) {
        return company(
                row,
                row.has("tradeName") ? row.text("tradeName") : before.tradeName(),
                row.has("taxOffice") ? row.text("taxOffice") : before.taxOffice(),
                row.has("mersisNo") ? row.text("mersisNo") : before.mersisNo(),
                row.has("industry") ? row.text("industry") : before.industry(),
                size(row, before.size()));
    }

    private static CompanySize size(ImportRow row, CompanySize before) {
        return row.has("size") ? CompanySize.valueOf(row.text("size")) : before;
    }

    private static Company company(
            ImportRow row, String tradeName, String taxOffice, String mersisNo, String industry, CompanySize size) {
        return new Company(
                row.text("legalName"),
                tradeName,
                new TaxNumber(row.text("taxNumber")),
                taxOffice,
                mersisNo,
                industry,
                size,
                row.bool("isMerchant"));
    }
}
