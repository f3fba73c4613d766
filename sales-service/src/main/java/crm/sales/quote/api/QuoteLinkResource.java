package crm.sales.quote.api;

import crm.platform.command.Commands;
import crm.platform.web.Success;
import crm.sales.quote.application.AnswerQuote;
import crm.sales.quote.domain.Quote;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Open to whoever holds the link; it says nothing about the customer. A link that leads nowhere any more was never there. */
@Path("/api/v1/quote-links")
@Tag(name = "Quotes")
@Produces(MediaType.APPLICATION_JSON)
class QuoteLinkResource {

    /** A quote as its customer reads it. */
    @Schema(name = "OfferedQuote")
    record OfferView(
            @Schema(examples = "QUO-000000042") String number,
            int revision,
            QuotePriceView price,
            LocalDate validUntil,
            @Nullable String terms) {

        static OfferView of(Quote quote) {
            var state = quote.state();
            return new OfferView(
                    state.head().number(),
                    state.head().revision(),
                    QuotePriceView.of(state.price()),
                    state.content().validUntil(),
                    state.content().terms());
        }
    }

    private final Commands commands;
    private final AnswerQuote answer;

    QuoteLinkResource(Commands commands, AnswerQuote answer) {
        this.commands = commands;
        this.answer = answer;
    }

    @GET
    @Path("/{token}")
    @PermitAll
    @Operation(operationId = "getOfferedQuote", summary = "Read the quote that a link leads to")
    public Uni<OfferView> get(String token) {
        return answer.find(token).map(OfferView::of);
    }

    @POST
    @Path("/{token}/accept")
    @PermitAll
    @Operation(operationId = "acceptOfferedQuote", summary = "Accept it, once")
    @Success("Accepted")
    public Uni<RestResponse<OfferView>> accept(String token) {
        return commands.answered(Map.of(), () -> answer.accept(token).map(OfferView::of));
    }

    @POST
    @Path("/{token}/decline")
    @PermitAll
    @Operation(operationId = "declineOfferedQuote", summary = "Decline it, once, and say why")
    @Success("Declined")
    public Uni<RestResponse<OfferView>> decline(String token, @NotNull @Valid QuoteRequests.Decline request) {
        return commands.answered(
                request,
                () -> answer.decline(token, request.reason(), request.comment()).map(OfferView::of));
    }
}
