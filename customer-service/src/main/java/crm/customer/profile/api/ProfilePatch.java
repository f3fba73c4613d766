package crm.customer.profile.api;

import crm.customer.profile.domain.CustomerProfile;
import crm.customer.profile.domain.PreferredChannel;
import crm.platform.patch.MergePatch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The part of a patch that both kinds of customers share. */
public interface ProfilePatch {

    @Nullable
    String language();

    @Nullable
    String timeZone();

    @Nullable
    Instant customerSince();

    @Nullable
    PreferredChannel preferredChannel();

    @Nullable
    String acquisitionChannel();

    static <T extends ProfilePatch> CustomerProfile after(MergePatch<T> patch, CustomerProfile before) {
        return new CustomerProfile(
                patch.afterRequired("language", ProfilePatch::language, before.language()),
                patch.afterRequired("timeZone", ProfilePatch::timeZone, before.timeZone()),
                patch.afterRequired("customerSince", ProfilePatch::customerSince, before.customerSince()),
                patch.after("preferredChannel", ProfilePatch::preferredChannel, before.preferredChannel()),
                patch.after("acquisitionChannel", ProfilePatch::acquisitionChannel, before.acquisitionChannel()));
    }
}
