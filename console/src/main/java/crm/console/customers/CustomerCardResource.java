package crm.console.customers;

import crm.console.api.Api;
import crm.console.browser.ConsolePages;
import crm.console.session.SignedIn;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** One customer: permission first, then what happened, beside it the records (CUS-08, CUS-09). */
@Path("/console/customers")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class CustomerCardResource {

    /** Where a refusal comes from that staff hear, as the registry calls it. */
    private static final String HEARD_BY_STAFF = "HS_CAGRI_MERKEZI";

    private final Shells shells;
    private final SignedIn user;
    private final Clock clock;
    private final Api api;

    CustomerCardResource(Shells shells, SignedIn user, Clock clock, Api api) {
        this.shells = shells;
        this.user = user;
        this.clock = clock;
        this.api = api;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance card(Shell shell, CustomerCard card);
    }

    @GET
    @Path("/{id}")
    public Uni<TemplateInstance> card(@Context UriInfo address, @Context HttpHeaders headers, UUID id) {
        var shell = shells.of(address, headers);
        var texts = Shells.texts(CustomerTexts.class, shell.language());
        return api.get(shell.language(), "/api/v1/customers/" + id + "/360")
                .map(picture -> Templates.card(shell, CustomerCard.of(picture, user.caller(), shell.words(), texts))
                        .setLocale(shell.language()));
    }

    /** A refusal is recorded in one step, and needs no evidence (ETK art. 6, CON-03). */
    @POST
    @Path("/{id}/refusals")
    public Uni<Response> refuse(
            @Context UriInfo address,
            @Context HttpHeaders headers,
            UUID id,
            @RestForm("address") @Nullable String whose,
            @RestForm @Nullable String channel,
            @RestForm boolean merchant) {
        return api.post(
                        shells.of(address, headers).language(),
                        "/api/v1/consents",
                        Map.of(
                                "action",
                                "REFUSE",
                                "family",
                                "COMM",
                                "address",
                                whose == null ? "" : whose,
                                "channel",
                                channel == null ? "" : channel,
                                "recipientType",
                                merchant ? "TACIR" : "BIREYSEL",
                                "personId",
                                id.toString(),
                                "effectiveAt",
                                clock.instant().toString(),
                                "source",
                                HEARD_BY_STAFF),
                        Map.of())
                .map(recorded -> Response.seeOther(URI.create("/console/customers/" + id))
                        .build());
    }
}
