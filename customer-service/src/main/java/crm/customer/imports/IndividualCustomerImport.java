package crm.customer.imports;

import crm.customer.individual.domain.Person;
import crm.customer.individual.domain.PersonName;
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
class IndividualCustomerImport extends CustomerImport<Person> {

    IndividualCustomerImport(
            KeyedRepository<Customer<Person>> customers,
            NewRecords records,
            ContactPointColumns contactPoints,
            Clock clock) {
        super(customers, records, contactPoints, clock);
    }

    @Override
    public String code() {
        return "individual-customers";
    }

    @Override
    public Set<String> permissions() {
        return Set.of("individual-customer:write");
    }

    @Override
    List<ImportColumn> ownColumns() {
        return List.of(
                ImportColumn.required("firstName", ColumnType.TEXT).upTo(100),
                ImportColumn.required("lastName", ColumnType.TEXT).upTo(100));
    }

    @Override
    Person details(ImportRow row) {
        return new Person(null, name(row), null);
    }

    @Override
    Person details(ImportRow row, Person before) {
        return new Person(before.salutation(), name(row), before.birthDate());
    }

    private static PersonName name(ImportRow row) {
        return new PersonName(row.text("firstName"), row.text("lastName"));
    }
}
