package crm.customer.profile.api;

import crm.customer.profile.domain.CustomerProfile;
import crm.customer.profile.domain.PreferredChannel;
import crm.platform.patch.MergePatch;
import java.time.Instant;

/** The part of a patch that both kinds of customers share. */
public interface ProfilePatch {

    String language();

    String timeZone();

    Instant customerSince();

    PreferredChannel preferredChannel();

    String acquisitionChannel();

    static <T extends ProfilePatch> CustomerProfile after(MergePatch<T> patch, CustomerProfile before) {
        return new CustomerProfile(
                patch.after("language", ProfilePatch::language, before.language()),
                patch.after("timeZone", ProfilePatch::timeZone, before.timeZone()),
                patch.after("customerSince", ProfilePatch::customerSince, before.customerSince()),
                patch.after("preferredChannel", ProfilePatch::preferredChannel, before.preferredChannel()),
                patch.after("acquisitionChannel", ProfilePatch::acquisitionChannel, before.acquisitionChannel()));
    }
}
