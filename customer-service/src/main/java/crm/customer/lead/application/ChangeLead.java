package crm.customer.lead.application;

import crm.customer.contactpoint.application.ContactPointNormaliser;
import crm.customer.contactpoint.application.EnteredContactPoint;
import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.lead.domain.Lead;
import crm.customer.lead.domain.Prospect;
import crm.platform.data.Repository;
import crm.platform.data.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tells anew who a lead is and what they need. */
@ApplicationScoped
public class ChangeLead {

    /**
     * What may be changed by simply saying how it shall be.
     *
     * @param contactPoints all that there shall be; null leaves them as they are
     */
    public record PlainFields(
            @Nullable String personName,
            @Nullable String companyName,
            @Nullable List<EnteredContactPoint> contactPoints,
            @Nullable String need) {

        private static PlainFields of(Lead.State lead) {
            return new PlainFields(
                    lead.prospect().personName(),
                    lead.prospect().companyName(),
                    null,
                    lead.origin().need());
        }

        @Override
        public String toString() {
            return "PlainFields[***]";
        }
    }

    private final UnitOfWork unitOfWork;
    private final Repository<Lead> leads;
    private final ContactPointNormaliser normaliser;
    private final Clock clock;

    ChangeLead(UnitOfWork unitOfWork, Repository<Lead> leads, ContactPointNormaliser normaliser, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.leads = leads;
        this.normaliser = normaliser;
        this.clock = clock;
    }

    /** @param change makes the fields as they shall be out of the fields as they are */
    public Uni<Lead> describe(UUID id, UnaryOperator<PlainFields> change) {
        return unitOfWork.inTransaction(
                () -> leads.require(id).invoke(lead -> describe(lead, change)).call(leads::store));
    }

    private void describe(Lead lead, UnaryOperator<PlainFields> change) {
        var wanted = change.apply(PlainFields.of(lead.state()));
        var prospect = new Prospect(
                wanted.personName(), wanted.companyName(), after(lead.contactPoints(), wanted.contactPoints()));
        lead.describe(prospect, wanted.need(), clock.instant());
    }

    private ContactPoints after(ContactPoints before, @Nullable List<EnteredContactPoint> wanted) {
        return wanted == null ? before : before.replacedBy(normaliser.readAll(wanted));
    }
}
