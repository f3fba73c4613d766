package crm.customer.individual.application;

import crm.customer.contactpoint.application.ContactPointNormaliser;
import crm.customer.contactpoint.application.EnteredContactPoint;
import crm.customer.contactpoint.domain.ContactPoint;
import crm.customer.individual.domain.IndividualCustomer;
import crm.customer.individual.domain.Person;
import crm.customer.profile.domain.CustomerProfile;
import crm.platform.data.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The verbs of an individual customer that exists: require it, change it, store it. */
@ApplicationScoped
public class ChangeIndividualCustomer {

    /** What may be changed by simply saying how it shall be. */
    public record PlainFields(Person person, CustomerProfile profile) {}

    /** A contact point together with the customer who got it. */
    public record Added(ContactPoint contactPoint, IndividualCustomer customer) {}

    private final UnitOfWork unitOfWork;
    private final IndividualCustomers customers;
    private final ContactPointNormaliser normaliser;
    private final Clock clock;

    ChangeIndividualCustomer(
            UnitOfWork unitOfWork, IndividualCustomers customers, ContactPointNormaliser normaliser, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
        this.normaliser = normaliser;
        this.clock = clock;
    }

    /** @param change makes the fields as they shall be out of the fields as they are */
    public Uni<IndividualCustomer> describe(UUID id, UnaryOperator<PlainFields> change) {
        return unitOfWork.inTransaction(() -> customers
                .require(id)
                .invoke(customer -> describe(customer, change))
                .call(customers::update));
    }

    public Uni<Added> addContactPoint(UUID id, EnteredContactPoint entered) {
        return unitOfWork.inTransaction(() -> customers
                .require(id)
                .map(customer -> add(customer, normaliser.read(entered)))
                .call(added -> customers.update(added.customer())));
    }

    private void describe(IndividualCustomer customer, UnaryOperator<PlainFields> change) {
        var now = customer.snapshot();
        var wanted = change.apply(new PlainFields(now.person(), now.record().profile()));
        customer.describe(wanted.person(), wanted.profile(), clock.instant());
    }

    private Added add(IndividualCustomer customer, ContactPoint contactPoint) {
        customer.addContactPoint(contactPoint, clock.instant());
        var stored = customer.snapshot().record().contactPoints().require(contactPoint.id());
        return new Added(stored, customer);
    }
}
