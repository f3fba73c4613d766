package crm.customer.lead.application;

import crm.customer.contactpoint.application.ContactPointNormaliser;
import crm.customer.contactpoint.application.EnteredContactPoint;
import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.lead.domain.Lead;
import crm.customer.lead.domain.Prospect;
import crm.customer.vocabulary.application.CustomerVocabularies;
import crm.platform.data.Repository;
import crm.platform.data.UnitOfWork;
import crm.platform.identity.Ids;
import crm.platform.security.CurrentUser;
import crm.platform.vocabulary.Vocabularies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes somebody who might become a customer. */
@ApplicationScoped
public class CreateLead {

    public record Command(
            @Nullable String personName,
            @Nullable String companyName,
            List<EnteredContactPoint> contactPoints,
            Lead.Origin origin) {

        @Override
        public String toString() {
            return "Command[" + origin + "]";
        }
    }

    private final UnitOfWork unitOfWork;
    private final Repository<Lead> leads;
    private final ContactPointNormaliser normaliser;
    private final Vocabularies vocabularies;
    private final CurrentUser user;
    private final Ids ids;
    private final Clock clock;

    CreateLead(
            UnitOfWork unitOfWork,
            Repository<Lead> leads,
            ContactPointNormaliser normaliser,
            Vocabularies vocabularies,
            CurrentUser user,
            Ids ids,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.leads = leads;
        this.normaliser = normaliser;
        this.vocabularies = vocabularies;
        this.user = user;
        this.ids = ids;
        this.clock = clock;
    }

    public Uni<Lead> create(Command command) {
        var source = command.origin().source().code();
        return vocabularies
                .require(CustomerVocabularies.ACQUISITION_SOURCES, "source", source)
                .chain(() -> store(command));
    }

    private Uni<Lead> store(Command command) {
        return unitOfWork.inTransaction(() -> {
            var contactPoints = ContactPoints.none().withAll(normaliser.readAll(command.contactPoints()));
            var prospect = new Prospect(command.personName(), command.companyName(), contactPoints);
            var lead = Lead.create(ids.next(), prospect, command.origin(), user.owner(), clock.instant());
            return leads.store(lead).replaceWith(lead);
        });
    }
}
