package crm.customer.individual.application;

import crm.customer.contactpoint.application.ContactPointNormaliser;
import crm.customer.contactpoint.application.EnteredContactPoint;
import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.individual.domain.IndividualCustomer;
import crm.customer.individual.domain.Person;
import crm.customer.profile.application.EnteredProfile;
import crm.customer.profile.application.NewRecords;
import crm.customer.profile.domain.ExternalId;
import crm.platform.data.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes a person a customer of the caller. */
@ApplicationScoped
public class RegisterIndividualCustomer {

    public record Command(
            Person person,
            EnteredProfile profile,
            List<EnteredContactPoint> contactPoints,
            List<ExternalId> externalIds) {}

    private final UnitOfWork unitOfWork;
    private final NewRecords records;
    private final ContactPointNormaliser normaliser;
    private final IndividualCustomers customers;

    RegisterIndividualCustomer(
            UnitOfWork unitOfWork,
            NewRecords records,
            ContactPointNormaliser normaliser,
            IndividualCustomers customers) {
        this.unitOfWork = unitOfWork;
        this.records = records;
        this.normaliser = normaliser;
        this.customers = customers;
    }

    public Uni<IndividualCustomer> as(Command command) {
        return unitOfWork.inTransaction(() -> {
            var contactPoints = ContactPoints.none().withAll(normaliser.readAll(command.contactPoints()));
            return store(command.person(), command.profile(), contactPoints, command.externalIds());
        });
    }

    /** With contact points that are known already, as a lead brings them. */
    public Uni<IndividualCustomer> with(Person person, EnteredProfile profile, ContactPoints contactPoints) {
        return unitOfWork.inTransaction(() -> store(person, profile, contactPoints, List.of()));
    }

    private Uni<IndividualCustomer> store(
            Person person, EnteredProfile profile, ContactPoints contactPoints, List<ExternalId> externalIds) {
        var customer = IndividualCustomer.register(records.begin(profile, contactPoints, externalIds), person);
        return customers.insert(customer).replaceWith(customer);
    }
}
