package crm.sales.quote.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.command.Commands;
import crm.platform.list.ListRequest;
import crm.platform.list.Listing;
import crm.platform.list.Page;
import crm.platform.patch.MergePatches;
import crm.platform.web.IfMatchRequired;
import crm.platform.web.Success;
import crm.sales.SalesConfig;
import crm.sales.quote.application.ChangeQuote;
import crm.sales.quote.application.DraftQuote;
import crm.sales.quote.application.QuoteSummary;
import crm.sales.quote.application.Quotes;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A quote until it is sent. */
@Path("/api/v1/quotes")
@Tag(name = "Quotes", description = "What was offered to customers, at which price and until when.")
@Produces(MediaType.APPLICATION_JSON)
class QuoteResource {

    private final Commands commands;
    private final DraftQuote draft;
    private final ChangeQuote change;
    private final Quotes quotes;
    private final Listing<QuoteSummary> list;
    private final MergePatches patches;
    private final SalesConfig config;

    QuoteResource(
            Commands commands,
            DraftQuote draft,
            ChangeQuote change,
            Quotes quotes,
            Listing<QuoteSummary> list,
            MergePatches patches,
            SalesConfig config) {
        this.commands = commands;
        this.draft = draft;
        this.change = change;
        this.quotes = quotes;
        this.list = list;
        this.patches = patches;
        this.config = config;
    }

    @POST
    @RolesAllowed("quote:write")
    @Operation(operationId = "createQuote", summary = "Draft a quote for a customer")
    @Success(value = "Drafted", status = 201)
    public Uni<RestResponse<QuoteView>> create(@NotNull @Valid QuoteRequests.Draft request) {
        var currency = config.currencyOr(request.currency());
        return commands.created(
                request, () -> draft.draft(request.toCommand(currency)).map(QuoteView::of));
    }

    @GET
    @RolesAllowed("quote:read")
    @Operation(operationId = "listQuotes", summary = "List quotes; each revision is one of its own")
    public Uni<Page<QuoteSummaryView>> list(@Context ListRequest request) {
        return list.page(request).map(page -> page.map(QuoteSummaryView::of));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("quote:read")
    @Operation(operationId = "getQuote", summary = "Get a quote with its lines and how its price comes about")
    public Uni<QuoteView> get(UUID id) {
        return quotes.find(id).map(QuoteView::of);
    }

    @PATCH
    @Path("/{id}")
    @IfMatchRequired
    @Consumes({MergePatches.JSON, MediaType.APPLICATION_JSON})
    @RolesAllowed("quote:write")
    @Operation(operationId = "changeQuote", summary = "Change lines, discount, last day or terms of a draft")
    @RequestBodySchema(ChangeQuoteRequest.class)
    @Success("Changed")
    public Uni<RestResponse<QuoteView>> update(UUID id, @NotNull ObjectNode body) throws JsonProcessingException {
        var wanted = ChangeQuoteRequest.of(patches.read(body, ChangeQuoteRequest.class));
        return commands.answered(body, () -> change.change(id, wanted).map(QuoteView::of));
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed("quote:write")
    @Operation(
            operationId = "submitQuote",
            summary = "Ask for approval",
            description = "Within the limits of amount and discount the quote is approved at once.")
    @Success("Submitted")
    public Uni<RestResponse<QuoteView>> submit(UUID id) {
        return commands.answered(Map.of(), () -> change.submit(id).map(QuoteView::of));
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed("quote:approve")
    @Operation(operationId = "approveQuote", summary = "Approve a quote that another person submitted")
    @Success("Approved")
    public Uni<RestResponse<QuoteView>> approve(UUID id) {
        return commands.answered(Map.of(), () -> change.approve(id).map(QuoteView::of));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed("quote:approve")
    @Operation(operationId = "returnQuote", summary = "Give a quote back to who submitted it, as a draft")
    @Success("Given back")
    public Uni<RestResponse<QuoteView>> giveBack(UUID id, @NotNull @Valid QuoteRequests.Return request) {
        return commands.answered(
                request, () -> change.giveBack(id, request.note()).map(QuoteView::of));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed("quote:write")
    @Operation(operationId = "withdrawQuote", summary = "Take back what was submitted or approved, to change it")
    @Success("Taken back")
    public Uni<RestResponse<QuoteView>> withdraw(UUID id) {
        return commands.answered(Map.of(), () -> change.withdraw(id).map(QuoteView::of));
    }
}
