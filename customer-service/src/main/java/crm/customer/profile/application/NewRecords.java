package crm.customer.profile.application;

import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.profile.domain.CustomerProfile;
import crm.customer.profile.domain.CustomerRecord;
import crm.customer.profile.domain.ExternalId;
import crm.customer.profile.domain.RecordStatus;
import crm.platform.domain.Owner;
import crm.platform.identity.Ids;
import crm.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Begins the record of a new customer: identity, owner, time and the defaults of the house. */
@ApplicationScoped
public class NewRecords {

    private final CurrentUser user;
    private final Ids ids;
    private final Clock clock;
    private final String language;
    private final String timeZone;

    NewRecords(
            CurrentUser user,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "crm.customer.language") String language,
            @ConfigProperty(name = "crm.organisation.time-zone") String timeZone) {
        this.user = user;
        this.ids = ids;
        this.clock = clock;
        this.language = language;
        this.timeZone = timeZone;
    }

    /** A record of the caller. */
    public CustomerRecord begin(EnteredProfile entered, ContactPoints contactPoints, List<ExternalId> externalIds) {
        return begin(entered, contactPoints, externalIds, user.owner());
    }

    public CustomerRecord begin(
            EnteredProfile entered, ContactPoints contactPoints, List<ExternalId> externalIds, Owner owner) {
        var now = clock.instant();
        return new CustomerRecord(
                ids.next(), profile(entered, now), contactPoints, externalIds, RecordStatus.ACTIVE, owner, now, now);
    }

    private CustomerProfile profile(EnteredProfile entered, Instant now) {
        return new CustomerProfile(
                entered.language() == null ? language : entered.language(),
                entered.timeZone() == null ? timeZone : entered.timeZone(),
                entered.customerSince() == null ? now : entered.customerSince(),
                entered.preferredChannel(),
                entered.acquisitionChannel());
    }
}
