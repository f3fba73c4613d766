package crm.gateway.keys;

import crm.gateway.directory.ToldToSecurity;
import crm.platform.security.CurrentUser;
import crm.platform.web.Success;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/api-keys")
@Tag(name = "API keys", description = "How programs call: with a role, until an end, from named addresses.")
@Produces(MediaType.APPLICATION_JSON)
@ToldToSecurity
class ApiKeyResource {

    private static final String MANAGE = "api-key:manage";
    private static final String ONCE =
            "`key` is told in this answer and never again; a program sends it as `X-Api-Key` instead of a token.";
    private static final String RULE =
            " The roles are such as you may hand on: your own permissions, or those of the business with"
                    + " `role:grant-any`.";

    private final ApiKeys keys;
    private final CurrentUser caller;

    ApiKeyResource(ApiKeys keys, CurrentUser caller) {
        this.keys = keys;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(MANAGE)
    @Operation(operationId = "listApiKeys", summary = "List all API keys, the newest first; none shows its secret")
    public List<ApiKey> list() {
        return keys.list();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(MANAGE)
    @Operation(operationId = "getApiKey", summary = "Get an API key, without its secret")
    public ApiKey get(UUID id) {
        return keys.get(id);
    }

    @POST
    @RolesAllowed(MANAGE)
    @Operation(
            operationId = "createApiKey",
            summary = "Make an API key",
            description = ONCE + " It ends within a year." + RULE)
    @Success(value = "Made", status = 201)
    public RestResponse<IssuedApiKey> make(@NotNull @Valid ApiKeyRequests.NewKey request) {
        var issued = keys.make(caller.get(), request);
        return RestResponse.ResponseBuilder.<IssuedApiKey>created(
                        URI.create("/api/v1/api-keys/" + issued.apiKey().id()))
                .entity(issued)
                .build();
    }

    @POST
    @Path("/{id}/rotate")
    @RolesAllowed(MANAGE)
    @Operation(
            operationId = "rotateApiKey",
            summary = "Give an API key a new secret",
            description = ONCE + " The one before ends: at once here, within a minute at every gateway." + RULE)
    @Success("Rotated")
    public IssuedApiKey rotate(UUID id) {
        return keys.rotate(caller.get(), id);
    }

    @POST
    @Path("/{id}/revoke")
    @RolesAllowed(MANAGE)
    @Operation(
            operationId = "revokeApiKey",
            summary = "End an API key for good",
            description = "At once here, within a minute at every gateway. It loses its roles and stays in the list.")
    @Success("Revoked")
    public ApiKey revoke(UUID id) {
        return keys.revoke(id);
    }
}
