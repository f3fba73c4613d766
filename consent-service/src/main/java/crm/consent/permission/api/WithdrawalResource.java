package crm.consent.permission.api;

import crm.consent.permission.application.Actor;
import crm.consent.permission.application.RecordCaptures;
import crm.platform.web.Commands;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

@Path("/api/v1/withdrawals")
@Produces(MediaType.APPLICATION_JSON)
class WithdrawalResource {

    private final Commands commands;
    private final Orders orders;
    private final RecordCaptures captures;

    WithdrawalResource(Commands commands, Orders orders, RecordCaptures captures) {
        this.commands = commands;
        this.orders = orders;
        this.captures = captures;
    }

    @POST
    @RolesAllowed("consent:refuse")
    @Operation(
            operationId = "withdrawConsent",
            summary = "Record a withdrawal",
            description =
                    "Counts from now on, also where nothing was granted before; needs neither reason nor evidence.")
    @APIResponseSchema(value = ConsentView.class, responseDescription = "In the ledger", responseCode = "201")
    public Uni<Response> withdraw(@NotNull @Valid WithdrawalRequest request, @Context HttpHeaders headers) {
        var language = Languages.of(headers);
        return commands.created(
                request,
                () -> captures.record(orders.order(request), Actor.current())
                        .map(outcome -> ConsentView.of(outcome, language)));
    }
}
