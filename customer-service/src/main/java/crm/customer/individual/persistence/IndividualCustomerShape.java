package crm.customer.individual.persistence;

import crm.customer.individual.domain.Person;
import crm.customer.individual.domain.PersonName;
import crm.customer.profile.persistence.BatchColumns;
import crm.customer.profile.persistence.CustomerShape;
import crm.customer.profile.persistence.CustomerTable;
import io.vertx.mutiny.sqlclient.Row;

/** How a person stands in the table. */
final class IndividualCustomerShape {

    static final CustomerShape<Person> SHAPE = new CustomerShape<>(
            CustomerTable.INDIVIDUAL,
            new BatchColumns<Person>()
                    .text("salutation", Person::salutation)
                    .text("first_name", person -> person.name().first())
                    .text("last_name", person -> person.name().last())
                    .date("birth_date", Person::birthDate),
            IndividualCustomerShape::person);

    private IndividualCustomerShape() {}

    private static Person person(Row row) {
        return new Person(
                row.getString("salutation"),
                new PersonName(row.getString("first_name"), row.getString("last_name")),
                row.getLocalDate("birth_date"));
    }
}
