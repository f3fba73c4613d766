package crm.customer.profile.application;

import crm.customer.profile.domain.PreferredChannel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer's profile as somebody entered it; whatever is null gets the default of the house, or stays unknown. */
public record EnteredProfile(
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable Instant customerSince,
        @Nullable PreferredChannel preferredChannel,
        @Nullable String acquisitionChannel) {

    public static EnteredProfile empty() {
        return new EnteredProfile(null, null, null, null, null);
    }
}
