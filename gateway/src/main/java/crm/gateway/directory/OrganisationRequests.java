package crm.gateway.directory;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked about teams, departments and roles; their names are codes, which records and tokens carry. */
final class OrganisationRequests {

    static final String NAME = "[a-z][a-z0-9-]{1,49}";

    private static final String PATH = NAME + "(/" + NAME + "){0,4}";
    private static final int LONGEST_DESCRIPTION = 200;
    private static final int MOST = 200;

    private OrganisationRequests() {}

    /** @param name small letters, digits and hyphens; it never changes, because records carry it */
    @Schema(name = "TeamRequest", examples = "{\"name\": \"bursa-sales\"}")
    record Team(@NotNull @Pattern(regexp = NAME) String name) implements Loggable {

        @Override
        public String logged() {
            return name;
        }
    }

    /** @param path with those above it, which have to be there: {@code sales/bursa} */
    @Schema(name = "DepartmentRequest", examples = "{\"path\": \"sales/bursa\"}")
    record Department(@NotNull @Pattern(regexp = PATH) String path) implements Loggable {

        @Override
        public String logged() {
            return path;
        }
    }

    /** @param permissions as {@code GET /api/v1/roles/permissions} lists them */
    @Schema(
            name = "CreateRoleRequest",
            examples =
                    "{\"name\": \"order-desk\", \"description\": \"Takes down orders\", \"permissions\": [\"order:read\", \"order:write\", \"visibility:team\"]}")
    record NewRole(
            @NotNull @Pattern(regexp = NAME) String name,
            @Size(max = LONGEST_DESCRIPTION) @Nullable String description,
            @NotEmpty @Size(max = MOST) List<@NotNull String> permissions)
            implements Loggable {

        @Override
        public String logged() {
            return name + "," + String.join(",", permissions);
        }
    }

    /** @param permissions that the role shall have besides, or no longer */
    @Schema(name = "RolePermissionsRequest", examples = "{\"permissions\": [\"order:read\"]}")
    record Permissions(@NotEmpty @Size(max = MOST) List<@NotNull String> permissions) implements Loggable {

        @Override
        public String logged() {
            return String.join(",", permissions);
        }
    }
}
