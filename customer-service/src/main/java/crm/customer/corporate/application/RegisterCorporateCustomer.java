package crm.customer.corporate.application;

import crm.customer.contactpoint.application.ContactPointNormaliser;
import crm.customer.contactpoint.application.EnteredContactPoint;
import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.corporate.domain.Company;
import crm.customer.corporate.domain.CorporateCustomer;
import crm.customer.profile.application.EnteredProfile;
import crm.customer.profile.application.NewRecords;
import crm.customer.profile.domain.ExternalId;
import crm.platform.data.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes a company a customer of the caller. */
@ApplicationScoped
public class RegisterCorporateCustomer {

    public record Command(
            Company company,
            EnteredProfile profile,
            List<EnteredContactPoint> contactPoints,
            List<ExternalId> externalIds) {}

    private final UnitOfWork unitOfWork;
    private final NewRecords records;
    private final ContactPointNormaliser normaliser;
    private final CorporateCustomers customers;

    RegisterCorporateCustomer(
            UnitOfWork unitOfWork,
            NewRecords records,
            ContactPointNormaliser normaliser,
            CorporateCustomers customers) {
        this.unitOfWork = unitOfWork;
        this.records = records;
        this.normaliser = normaliser;
        this.customers = customers;
    }

    public Uni<CorporateCustomer> as(Command command) {
        return unitOfWork.inTransaction(() -> {
            var contactPoints = ContactPoints.none().withAll(normaliser.readAll(command.contactPoints()));
            return store(command.company(), command.profile(), contactPoints, command.externalIds());
        });
    }

    /** With contact points that are known already, as a lead brings them. */
    public Uni<CorporateCustomer> with(Company company, EnteredProfile profile, ContactPoints contactPoints) {
        return unitOfWork.inTransaction(() -> store(company, profile, contactPoints, List.of()));
    }

    private Uni<CorporateCustomer> store(
            Company company, EnteredProfile profile, ContactPoints contactPoints, List<ExternalId> externalIds) {
        var customer = CorporateCustomer.register(records.begin(profile, contactPoints, externalIds), company);
        return customers.insert(customer).replaceWith(customer);
    }
}
