package crm.sales.quote.api;

import crm.platform.command.Commands;
import crm.platform.command.WithHeaders;
import crm.platform.web.Success;
import crm.sales.quote.application.ChangeQuote;
import crm.sales.quote.application.OrderQuote;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A quote from its sending to the order. */
@Path("/api/v1/quotes")
@Tag(name = "Quotes")
@Produces(MediaType.APPLICATION_JSON)
class QuoteEndResource {

    private static final String LINK = "</api/v1/quote-links/{token}>; rel=\"quote\", and the page to be handed to the"
            + " customer, </people/quotes/{token}>; rel=\"alternate\"; type=\"text/html\": shown once";

    private final Commands commands;
    private final ChangeQuote change;
    private final OrderQuote order;

    QuoteEndResource(Commands commands, ChangeQuote change, OrderQuote order) {
        this.commands = commands;
        this.change = change;
        this.order = order;
    }

    @POST
    @Path("/{id}/send")
    @RolesAllowed("quote:write")
    @Operation(
            operationId = "sendQuote",
            summary = "Give an approved quote to the customer",
            description =
                    "The link stands in the header Link (rel=quote), once. No message is sent. Again while the quote waits for its answer it makes a new link, and the one before leads nowhere.")
    @APIResponse(
            responseCode = "200",
            description = "Sent",
            headers = @Header(name = "Link", description = LINK, schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = QuoteView.class)))
    public Uni<RestResponse<QuoteView>> send(UUID id) {
        return commands.answeredWithHeaders(Map.of(), () -> change.send(id).map(QuoteEndResource::withLink));
    }

    @POST
    @Path("/{id}/accept")
    @RolesAllowed("quote:write")
    @Operation(operationId = "acceptQuote", summary = "Record that the customer accepted")
    @Success("Accepted")
    public Uni<RestResponse<QuoteView>> accept(UUID id) {
        return commands.answered(Map.of(), () -> change.accept(id).map(QuoteView::of));
    }

    @POST
    @Path("/{id}/decline")
    @RolesAllowed("quote:write")
    @Operation(operationId = "declineQuote", summary = "Record that the customer declined, and why")
    @Success("Declined")
    public Uni<RestResponse<QuoteView>> decline(UUID id, @NotNull @Valid QuoteRequests.Decline request) {
        return commands.answered(
                request,
                () -> change.decline(id, request.reason(), request.comment()).map(QuoteView::of));
    }

    @POST
    @Path("/{id}/revise")
    @RolesAllowed("quote:write")
    @Operation(
            operationId = "reviseQuote",
            summary = "Draft the next revision of a quote that was sent, declined or has expired",
            description = "The answer is the new revision. A quote that waits for its answer is superseded.")
    @Success("The new revision")
    public Uni<RestResponse<QuoteView>> revise(UUID id) {
        return commands.answered(Map.of(), () -> change.revise(id).map(QuoteView::of));
    }

    @POST
    @Path("/{id}/order")
    @RolesAllowed("order:write")
    @Operation(
            operationId = "orderQuote",
            summary = "Make an accepted quote an order",
            description = "The order is a draft at the accepted prices; its id stands in orderId.")
    @Success("Ordered")
    public Uni<RestResponse<QuoteView>> order(UUID id, @NotNull @Valid QuoteRequests.ToOrder request) {
        return commands.answered(
                request, () -> order.order(id, request.channel()).map(QuoteView::of));
    }

    private static WithHeaders<QuoteView> withLink(ChangeQuote.SentQuote sent) {
        var links = "</api/v1/quote-links/" + sent.token() + ">; rel=\"quote\", </people/quotes/" + sent.token()
                + ">; rel=\"alternate\"; type=\"text/html\"";
        return new WithHeaders<>(QuoteView.of(sent.quote()), Map.of("Link", links));
    }
}
