package crm.gateway.me;

import crm.gateway.GatewayConfig;
import crm.platform.security.CurrentUser;
import crm.platform.web.Languages;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/me")
@Tag(name = "Me", description = "Who is asking.")
@Produces(MediaType.APPLICATION_JSON)
class MeResource {

    private final CurrentUser user;
    private final JsonWebToken token;
    private final GatewayConfig config;

    MeResource(CurrentUser user, JsonWebToken token, GatewayConfig config) {
        this.user = user;
        this.token = token;
        this.config = config;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getMe",
            summary = "Who am I, and what may I do",
            description =
                    "Language and time zone are the user's (claims locale and zoneinfo), else the language by Accept-Language"
                            + " and the time zone of the installation.")
    public Me get(@Context HttpHeaders headers) {
        return Me.of(user.get(), token.getClaim("name"), language(headers), zone(token.getClaim("zoneinfo")));
    }

    private String language(HttpHeaders headers) {
        String own = token.getClaim("locale");
        var asked = own == null ? headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE) : own;
        return Languages.asked(asked, Languages.TURKISH).getLanguage();
    }

    /** A zone that nobody knows is none: the user shall see times nevertheless. */
    private ZoneId zone(@Nullable String own) {
        return Optional.ofNullable(own).flatMap(MeResource::known).orElseGet(config::timeZone);
    }

    private static Optional<ZoneId> known(String zone) {
        try {
            return Optional.of(ZoneId.of(zone));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
