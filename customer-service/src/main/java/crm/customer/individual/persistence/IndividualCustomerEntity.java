package crm.customer.individual.persistence;

import crm.customer.individual.domain.Person;
import crm.customer.individual.domain.PersonName;
import crm.customer.profile.persistence.CustomerRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Row of an individual customer; contact points and external ids have tables of their own. */
@Entity
@Table(name = "individual_customer")
class IndividualCustomerEntity extends CustomerRow<Person> {

    String salutation;
    String firstName;
    String lastName;
    LocalDate birthDate;

    @Override
    protected void copy(Person person) {
        salutation = person.salutation();
        firstName = person.name().first();
        lastName = person.name().last();
        birthDate = person.birthDate();
    }

    @Override
    protected Person details() {
        return new Person(salutation, new PersonName(firstName, lastName), birthDate);
    }
}
