package crm.customer.profile.application;

import crm.customer.profile.domain.PreferredChannel;
import java.time.Instant;

/** A customer's profile as somebody entered it; whatever is null gets the default of the house, or stays unknown. */
public record EnteredProfile(
        String language,
        String timeZone,
        Instant customerSince,
        PreferredChannel preferredChannel,
        String acquisitionChannel) {

    public static EnteredProfile empty() {
        return new EnteredProfile(null, null, null, null, null);
    }
}
