package crm.customer.profile.application;

import crm.customer.contactpoint.application.ContactPointNormaliser;
import crm.customer.contactpoint.application.EnteredContactPoint;
import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.CustomerDetails;
import crm.customer.profile.domain.ExternalId;
import crm.customer.vocabulary.application.CustomerVocabularies;
import crm.platform.data.Repository;
import crm.platform.data.UnitOfWork;
import crm.platform.vocabulary.Vocabularies;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Makes a person or a company a customer of the caller. */
public abstract class RegisterCustomer<D extends CustomerDetails<D>> {

    public record Command<D>(
            D details, EnteredProfile profile, List<EnteredContactPoint> contactPoints, List<ExternalId> externalIds) {}

    private final UnitOfWork unitOfWork;
    private final NewRecords records;
    private final ContactPointNormaliser normaliser;
    private final Repository<Customer<D>> customers;
    private final Vocabularies vocabularies;

    protected RegisterCustomer(
            UnitOfWork unitOfWork,
            NewRecords records,
            ContactPointNormaliser normaliser,
            Repository<Customer<D>> customers,
            Vocabularies vocabularies) {
        this.unitOfWork = unitOfWork;
        this.records = records;
        this.normaliser = normaliser;
        this.customers = customers;
        this.vocabularies = vocabularies;
    }

    public Uni<Customer<D>> register(Command<D> command) {
        return vocabularies
                .require(
                        CustomerVocabularies.ACQUISITION_SOURCES,
                        "acquisitionChannel",
                        command.profile().acquisitionChannel())
                .chain(() -> store(command));
    }

    private Uni<Customer<D>> store(Command<D> command) {
        return unitOfWork.inTransaction(() -> {
            var contactPoints = ContactPoints.none().withAll(normaliser.readAll(command.contactPoints()));
            return store(command.details(), command.profile(), contactPoints, command.externalIds());
        });
    }

    /** With contact points that are known already, as a lead brings them. */
    public Uni<Customer<D>> register(D details, EnteredProfile profile, ContactPoints contactPoints) {
        return unitOfWork.inTransaction(() -> store(details, profile, contactPoints, List.of()));
    }

    private Uni<Customer<D>> store(
            D details, EnteredProfile profile, ContactPoints contactPoints, List<ExternalId> externalIds) {
        var customer = Customer.register(records.begin(profile, contactPoints, externalIds), details);
        return customers.store(customer).replaceWith(customer);
    }
}
