package crm.customer.contactaddress.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose addresses of which kind. */
@Schema(
        name = "ReadContactAddresses",
        examples = "{\"customerIds\": [\"019a1b2c-0000-7000-8000-000000000001\"], \"kind\": \"EMAIL\"}")
record ContactAddressRequest(
        @NotNull @Size(min = 1, max = 1000) List<@NotNull UUID> customerIds,
        @NotNull Kind kind) {

    /** What can be asked for. */
    @Schema(name = "ContactAddressKind")
    enum Kind {
        EMAIL
    }
}
