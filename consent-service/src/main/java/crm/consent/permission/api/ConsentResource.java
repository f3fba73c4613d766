package crm.consent.permission.api;

import crm.consent.permission.application.Actor;
import crm.consent.permission.application.Consents;
import crm.consent.permission.application.RecordSaid;
import crm.consent.permission.domain.Action;
import crm.platform.command.Commands;
import crm.platform.command.Creation;
import crm.platform.domain.NotPermitted;
import crm.platform.security.CurrentUser;
import crm.platform.web.Languages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/consents")
@Tag(name = "Consents", description = "What people permit, refuse and take back, as it is recorded.")
@Produces(MediaType.APPLICATION_JSON)
class ConsentResource {

    private static final String GRANT = "consent:grant";

    private final Commands commands;
    private final Postings postings;
    private final RecordSaid said;
    private final Consents consents;
    private final Acknowledged acknowledged;
    private final CurrentUser user;

    ConsentResource(
            Commands commands,
            Postings postings,
            RecordSaid said,
            Consents consents,
            Acknowledged acknowledged,
            CurrentUser user) {
        this.commands = commands;
        this.postings = postings;
        this.said = said;
        this.consents = consents;
        this.acknowledged = acknowledged;
        this.user = user;
    }

    @POST
    @RolesAllowed({"consent:refuse", GRANT})
    @Operation(
            operationId = "recordConsent",
            summary = "Record a grant or a refusal",
            description =
                    "Staff may always record a refusal; a grant needs consent:grant and evidence. A refusal is answered as a"
                            + " withdrawal is: 202 while it is not acknowledged.")
    @APIResponseSchema(value = ConsentView.class, responseDescription = "In the ledger", responseCode = "201")
    @APIResponse(responseCode = "202", description = "A refusal is in force; Location tells when it is acknowledged")
    public Uni<RestResponse<ConsentView>> record(@NotNull @Valid ConsentRequest request, @Context HttpHeaders headers) {
        if (request.said() == Action.GRANT && !user.get().may(GRANT)) {
            throw new NotPermitted(
                    "permission.missing", "A grant may be recorded only with the permission consent:grant.");
        }
        var language = Languages.asked(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var recorded = commands.creation(
                request,
                () -> said.record(postings.read(request), Actor.current())
                        .map(outcome -> ConsentView.of(outcome, language)));
        return request.said() == Action.GRANT
                ? recorded.map(Creation::answer)
                : recorded.chain(refused -> acknowledged.after(refused, language));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("permission:read")
    @Operation(operationId = "getConsent", summary = "What was recorded, and what holds for its permission now")
    public Uni<ConsentView> get(UUID id, @Context HttpHeaders headers) {
        return consents.visible(id)
                .map(consent ->
                        ConsentView.of(consent, Languages.asked(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))));
    }
}
