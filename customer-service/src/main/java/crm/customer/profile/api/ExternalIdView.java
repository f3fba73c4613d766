package crm.customer.profile.api;

import crm.customer.profile.domain.ExternalId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record ExternalIdView(
        @Schema(examples = "ERP") String system,
        @Schema(examples = "C-1042") String id) {

    public static List<ExternalIdView> of(List<ExternalId> externalIds) {
        return externalIds.stream()
                .map(one -> new ExternalIdView(one.system(), one.id()))
                .toList();
    }
}
