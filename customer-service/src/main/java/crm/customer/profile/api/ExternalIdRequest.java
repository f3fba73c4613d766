package crm.customer.profile.api;

import crm.customer.profile.domain.ExternalId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What another system calls the customer. */
public record ExternalIdRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_.-]{0,79}") @Schema(examples = "webshop")
        String system,

        @NotBlank @Size(max = 200) @Schema(examples = "C-4711")
        String id) {

    public static List<ExternalId> toDomain(@Nullable List<ExternalIdRequest> requests) {
        return requests == null
                ? List.of()
                : requests.stream()
                        .map(request -> new ExternalId(request.system, request.id))
                        .toList();
    }
}
