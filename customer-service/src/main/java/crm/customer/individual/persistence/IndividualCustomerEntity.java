package crm.customer.individual.persistence;

import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.individual.domain.IndividualCustomer;
import crm.customer.individual.domain.Person;
import crm.customer.individual.domain.PersonName;
import crm.customer.profile.domain.ExternalId;
import crm.customer.profile.persistence.CustomerRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;

/** Row of an individual customer; contact points and external ids have tables of their own. */
@Entity
@Table(name = "individual_customer")
class IndividualCustomerEntity extends CustomerRow {

    String salutation;
    String firstName;
    String lastName;
    LocalDate birthDate;

    static IndividualCustomerEntity from(IndividualCustomer.Snapshot state) {
        var row = new IndividualCustomerEntity();
        row.copy(state);
        return row;
    }

    void copy(IndividualCustomer.Snapshot state) {
        copy(state.record(), state.version());
        salutation = state.person().salutation();
        firstName = state.person().name().first();
        lastName = state.person().name().last();
        birthDate = state.person().birthDate();
    }

    IndividualCustomer toDomain(ContactPoints contactPoints, List<ExternalId> externalIds) {
        return IndividualCustomer.restore(new IndividualCustomer.Snapshot(
                toRecord(contactPoints, externalIds),
                new Person(salutation, new PersonName(firstName, lastName), birthDate),
                version()));
    }
}
