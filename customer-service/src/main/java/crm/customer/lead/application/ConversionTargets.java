package crm.customer.lead.application;

import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.corporate.application.RegisterCorporateCustomer;
import crm.customer.corporate.domain.Company;
import crm.customer.individual.application.RegisterIndividualCustomer;
import crm.customer.individual.domain.Person;
import crm.customer.individual.domain.PersonName;
import crm.customer.lead.domain.Conversion.CustomerKind;
import crm.customer.lead.domain.Lead;
import crm.customer.profile.application.EnteredProfile;
import crm.customer.profile.domain.Customer;
import crm.platform.data.Repository;
import crm.platform.domain.AlreadyThere;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.NotFound;
import crm.platform.domain.NotPermitted;
import crm.platform.domain.UnknownReference;
import crm.platform.identity.Ids;
import crm.platform.security.CurrentUser;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a lead may become. Converting is no way around permissions: who may not register customers converts into none, who may not
 * see a customer links to none.
 */
@ApplicationScoped
public class ConversionTargets {

    private final RegisterIndividualCustomer registerIndividual;
    private final RegisterCorporateCustomer registerCorporate;
    private final Repository<Customer<Person>> individuals;
    private final Repository<Customer<Company>> corporates;
    private final MatchingCustomers matches;
    private final CurrentUser user;
    private final Ids ids;

    ConversionTargets(
            RegisterIndividualCustomer registerIndividual,
            RegisterCorporateCustomer registerCorporate,
            Repository<Customer<Person>> individuals,
            Repository<Customer<Company>> corporates,
            MatchingCustomers matches,
            CurrentUser user,
            Ids ids) {
        this.registerIndividual = registerIndividual;
        this.registerCorporate = registerCorporate;
        this.individuals = individuals;
        this.corporates = corporates;
        this.matches = matches;
        this.user = user;
        this.ids = ids;
    }

    private record Found(CustomerKind kind, Function<Lead.State, Uni<UUID>> way) implements ConvertLead.Target {

        @Override
        public Uni<UUID> customerOf(Lead.State lead) {
            return way.apply(lead);
        }
    }

    /**
     * Refused when there is a customer who may be the same and whom the caller may see.
     *
     * @param person null takes the name that the lead has
     */
    public ConvertLead.Target newIndividual(@Nullable Person person) {
        return unlessThere(newIndividualAnyway(person), "individual-customer:read");
    }

    /** Refused when there is a customer who may be the same and whom the caller may see. */
    public ConvertLead.Target newCorporate(Company company) {
        return unlessThere(newCorporateAnyway(company), "corporate-customer:read");
    }

    public ConvertLead.Target newIndividualAnyway(@Nullable Person person) {
        require("individual-customer:write");
        return new Found(
                CustomerKind.INDIVIDUAL,
                lead -> registerIndividual
                        .register(
                                person == null ? personOf(lead) : person, EnteredProfile.empty(), contactPointsOf(lead))
                        .map(Customer::id));
    }

    public ConvertLead.Target newCorporateAnyway(Company company) {
        require("corporate-customer:write");
        return new Found(
                CustomerKind.CORPORATE,
                lead -> registerCorporate
                        .register(company, EnteredProfile.empty(), contactPointsOf(lead))
                        .map(Customer::id));
    }

    public ConvertLead.Target existingIndividual(UUID customerId) {
        require("individual-customer:read");
        return new Found(CustomerKind.INDIVIDUAL, lead -> known(individuals.find(customerId), customerId));
    }

    public ConvertLead.Target existingCorporate(UUID customerId) {
        require("corporate-customer:read");
        return new Found(CustomerKind.CORPORATE, lead -> known(corporates.find(customerId), customerId));
    }

    /** Who may not read customers is told of none, and so registers one. */
    private ConvertLead.Target unlessThere(ConvertLead.Target target, String permission) {
        return user.get().may(permission)
                ? new Found(
                        target.kind(),
                        lead -> requireNone(lead.id(), target.kind()).chain(() -> target.customerOf(lead)))
                : target;
    }

    private Uni<Void> requireNone(UUID lead, CustomerKind kind) {
        return matches.of(lead, kind, user.get().visibility())
                .invoke(found -> {
                    if (!found.isEmpty()) {
                        throw new AlreadyThere(
                                "lead.customer-exists",
                                "There are customers with the same e-mail address, phone number or external id; name one, or"
                                        + " allow a duplicate.",
                                found);
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<UUID> known(Uni<?> found, UUID customerId) {
        return found.onFailure(NotFound.class)
                .transform(absent -> new UnknownReference("customer", "customerId"))
                .replaceWith(customerId);
    }

    private void require(String permission) {
        if (!user.get().may(permission)) {
            throw new NotPermitted(
                    "permission.missing", "Converting into such a customer needs the permission " + permission + ".");
        }
    }

    private ContactPoints contactPointsOf(Lead.State lead) {
        return lead.prospect().contactPoints().copiedWith(ids::next);
    }

    /** The last word is the family name. */
    private static Person personOf(Lead.State lead) {
        var name = lead.prospect().personName();
        var gap = name == null ? -1 : name.lastIndexOf(' ');
        if (name == null || gap < 0) {
            throw InvalidInput.of(
                    "person", "lead.person-needed", "The lead has no first and last name; tell the person.");
        }
        return new Person(null, new PersonName(name.substring(0, gap), name.substring(gap + 1)), null);
    }
}
