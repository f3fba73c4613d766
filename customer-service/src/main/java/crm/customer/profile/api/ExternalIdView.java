package crm.customer.profile.api;

import crm.customer.profile.domain.ExternalId;
import java.util.List;

public record ExternalIdView(String system, String id) {

    public static List<ExternalIdView> of(List<ExternalId> externalIds) {
        return externalIds.stream()
                .map(one -> new ExternalIdView(one.system(), one.id()))
                .toList();
    }
}
