package crm.consent.permission.api;

import crm.consent.permission.application.Actor;
import crm.consent.permission.application.Consents;
import crm.consent.permission.application.RecordSaid;
import crm.platform.command.Commands;
import crm.platform.domain.NotFound;
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

@Path("/api/v1/withdrawals")
@Tag(name = "Consents", description = "What people permit, refuse and take back, as it is recorded.")
@Produces(MediaType.APPLICATION_JSON)
class WithdrawalResource {

    private final Commands commands;
    private final Postings postings;
    private final RecordSaid said;
    private final Consents consents;
    private final Acknowledged acknowledged;

    WithdrawalResource(
            Commands commands, Postings postings, RecordSaid said, Consents consents, Acknowledged acknowledged) {
        this.commands = commands;
        this.postings = postings;
        this.said = said;
        this.consents = consents;
        this.acknowledged = acknowledged;
    }

    @POST
    @RolesAllowed("consent:refuse")
    @Operation(
            operationId = "withdrawConsent",
            summary = "Record a withdrawal",
            description =
                    "Counts from now on, also where nothing was granted before; needs neither reason nor evidence. 201 when nobody"
                            + " may use an older permit any more, else 202: then Location tells when it is acknowledged.")
    @APIResponseSchema(value = ConsentView.class, responseDescription = "In the ledger", responseCode = "201")
    @APIResponse(responseCode = "202", description = "In force; Location tells when it is acknowledged")
    public Uni<RestResponse<ConsentView>> withdraw(
            @NotNull @Valid WithdrawalRequest request, @Context HttpHeaders headers) {
        var language = Languages.asked(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return commands.creation(
                        request,
                        () -> said.record(postings.read(request), Actor.current())
                                .map(outcome -> ConsentView.of(outcome, language)))
                .chain(recorded -> acknowledged.after(recorded, language));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"consent:refuse", "permission:read"})
    @Operation(
            operationId = "getWithdrawal",
            summary = "A withdrawal or refusal, and whether it is acknowledged",
            description = "Nothing is handed over on an older permit after acknowledgedAt.")
    public Uni<ConsentView> get(UUID id, @Context HttpHeaders headers) {
        return consents.visible(id).map(consent -> {
            if (consent.acknowledgement() == null) {
                throw new NotFound("withdrawal", id);
            }
            return ConsentView.of(consent, Languages.asked(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        });
    }
}
