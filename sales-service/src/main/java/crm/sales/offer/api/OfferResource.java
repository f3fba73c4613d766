package crm.sales.offer.api;

import crm.platform.command.Commands;
import crm.platform.list.ListRequest;
import crm.platform.list.Listing;
import crm.platform.list.Page;
import crm.platform.web.Success;
import crm.sales.offer.application.AnswerOffer;
import crm.sales.offer.application.Offers;
import crm.sales.offer.application.ProposeOffer;
import crm.sales.offer.domain.Offer;
import crm.sales.pricing.domain.ReasonCode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/offers")
@Tag(name = "Offers", description = "What customers are offered beside what they have, and what they say to it.")
@Produces(MediaType.APPLICATION_JSON)
class OfferResource {

    private static final String READ = "offer:read";
    private static final String WRITE = "offer:write";

    private final Commands commands;
    private final ProposeOffer propose;
    private final AnswerOffer answer;
    private final Offers offers;
    private final Listing<Offer.State> list;

    OfferResource(
            Commands commands, ProposeOffer propose, AnswerOffer answer, Offers offers, Listing<Offer.State> list) {
        this.commands = commands;
        this.propose = propose;
        this.answer = answer;
        this.offers = offers;
        this.list = list;
    }

    @POST
    @RolesAllowed(WRITE)
    @Operation(operationId = "proposeOffer", summary = "Plan to offer a product to a customer")
    @Success(value = "Proposed", status = 201)
    public Uni<RestResponse<OfferView>> propose(@NotNull @Valid OfferRequests.Propose request) {
        return commands.created(
                request, () -> propose.propose(request.toCommand()).map(OfferResource::view));
    }

    @GET
    @RolesAllowed(READ)
    @Operation(operationId = "listOffers", summary = "List offers")
    public Uni<Page<OfferView>> list(@Context ListRequest request) {
        return list.page(request).map(page -> page.map(OfferView::of));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(READ)
    @Operation(operationId = "getOffer", summary = "Get an offer")
    public Uni<OfferView> get(UUID id) {
        return offers.find(id).map(OfferResource::view);
    }

    @POST
    @Path("/{id}/present")
    @RolesAllowed(WRITE)
    @Operation(operationId = "presentOffer", summary = "Note that the customer has heard of an offer")
    @Success("Presented")
    public Uni<RestResponse<OfferView>> present(UUID id, @NotNull @Valid OfferRequests.Present request) {
        return commands.answered(
                request, () -> answer.present(id, request.channel()).map(OfferResource::view));
    }

    @POST
    @Path("/{id}/accept")
    @RolesAllowed(WRITE)
    @Operation(
            operationId = "acceptOffer",
            summary = "Note with which order a customer accepted an offer",
            description =
                    "The order is the customer's, confirmed after the offer was presented, and holds the product.")
    @Success("Accepted")
    public Uni<RestResponse<OfferView>> accept(UUID id, @NotNull @Valid OfferRequests.Accept request) {
        return commands.answered(
                request, () -> answer.accept(id, request.orderId()).map(OfferResource::view));
    }

    @POST
    @Path("/{id}/decline")
    @RolesAllowed(WRITE)
    @Operation(operationId = "declineOffer", summary = "Note that a customer does not want what was offered")
    @Success("Declined")
    public Uni<RestResponse<OfferView>> decline(UUID id, @NotNull @Valid OfferRequests.Decline request) {
        return commands.answered(
                request,
                () -> answer.decline(id, new ReasonCode(request.reason())).map(OfferResource::view));
    }

    private static OfferView view(Offer offer) {
        return OfferView.of(offer.state());
    }
}
