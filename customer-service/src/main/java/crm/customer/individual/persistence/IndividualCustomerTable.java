package crm.customer.individual.persistence;

import static crm.customer.profile.persistence.CustomerColumns.details;
import static crm.platform.data.table.SqlType.DATE;
import static crm.platform.data.table.SqlType.TEXT;

import crm.customer.individual.domain.Person;
import crm.customer.individual.domain.PersonName;
import crm.customer.profile.domain.Customer.State;
import crm.customer.profile.persistence.CustomerColumns;
import crm.customer.profile.persistence.CustomerTable;
import crm.platform.data.table.Column;
import crm.platform.data.table.Table;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;

/** How a person stands in the table. */
final class IndividualCustomerTable {

    static final Table<State<Person>> TABLE = new Table<>("individual_customer", "c");
    static final CustomerColumns<Person> SHARED = CustomerColumns.in(TABLE);
    static final Column<State<Person>, String> SALUTATION =
            TABLE.column("salutation", TEXT.orNull(), details(Person::salutation));
    static final Column<State<Person>, String> FIRST_NAME =
            TABLE.column("first_name", TEXT, details(person -> person.name().first()));
    static final Column<State<Person>, String> LAST_NAME =
            TABLE.column("last_name", TEXT, details(person -> person.name().last()));
    static final Column<State<Person>, LocalDate> BIRTH_DATE =
            TABLE.column("birth_date", DATE.orNull(), details(Person::birthDate));

    static final CustomerTable<Person> CUSTOMERS =
            new CustomerTable<>(CustomerTable.Kind.INDIVIDUAL, TABLE, SHARED, IndividualCustomerTable::person);

    private IndividualCustomerTable() {}

    private static Person person(Row row) {
        return new Person(
                SALUTATION.in(row), new PersonName(FIRST_NAME.in(row), LAST_NAME.in(row)), BIRTH_DATE.in(row));
    }
}
