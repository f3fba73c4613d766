package crm.gateway.keys;

import crm.gateway.directory.Loggable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked about keys. */
final class ApiKeyRequests {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 50;
    private static final int MOST = 50;

    private ApiKeyRequests() {}

    /**
     * @param roles security roles that the caller may hand on
     * @param expiresAt within a year
     * @param allowedAddresses addresses, or ranges as {@code 203.0.113.0/24}; none: from everywhere
     */
    @Schema(
            name = "NewApiKeyRequest",
            examples = "{\"name\": \"Web shop\", \"roles\": [\"analyst\"], \"expiresAt\": \"2027-06-30T00:00:00Z\","
                    + " \"allowedAddresses\": [\"203.0.113.0/24\"]}")
    record NewKey(
            @NotBlank @Size(max = LONGEST_NAME) String name,
            @NotEmpty @Size(max = MOST) List<@NotNull @Size(max = LONGEST_NAME) String> roles,
            @NotNull Instant expiresAt,
            @Size(max = MOST) @Nullable List<@NotNull @Size(max = LONGEST_ADDRESS) String> allowedAddresses)
            implements Loggable {

        @Override
        public String logged() {
            return String.join(",", roles) + "," + expiresAt;
        }

        List<String> addresses() {
            return allowedAddresses == null
                    ? List.of()
                    : allowedAddresses.stream().map(String::strip).toList();
        }
    }
}
