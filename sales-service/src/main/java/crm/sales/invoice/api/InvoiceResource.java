package crm.sales.invoice.api;

import static java.util.Objects.requireNonNull;

import crm.platform.command.Commands;
import crm.platform.list.ListRequest;
import crm.platform.list.Listing;
import crm.platform.list.Page;
import crm.platform.web.Success;
import crm.sales.SalesConfig;
import crm.sales.invoice.application.ChangeInvoice;
import crm.sales.invoice.application.CreateInvoice;
import crm.sales.invoice.application.InvoiceSummary;
import crm.sales.invoice.application.Invoices;
import crm.sales.invoice.domain.Invoice;
import crm.sales.pricing.application.Amounts;
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
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/invoices")
@Tag(name = "Invoices", description = "What customers have to pay.")
@Produces(MediaType.APPLICATION_JSON)
class InvoiceResource {

    private final Commands commands;
    private final CreateInvoice create;
    private final ChangeInvoice change;
    private final Invoices invoices;
    private final Listing<InvoiceSummary> list;
    private final SalesConfig config;
    private final Clock clock;

    InvoiceResource(
            Commands commands,
            CreateInvoice create,
            ChangeInvoice change,
            Invoices invoices,
            Listing<InvoiceSummary> list,
            SalesConfig config,
            Clock clock) {
        this.commands = commands;
        this.create = create;
        this.change = change;
        this.invoices = invoices;
        this.list = list;
        this.config = config;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("invoice:issue")
    @Operation(operationId = "createInvoice", summary = "Draft an invoice of a confirmed order or of lines")
    @Success(value = "Drafted", status = 201)
    public Uni<RestResponse<InvoiceView>> create(@NotNull @Valid CreateInvoiceRequest request) {
        return commands.created(request, () -> draft(request).map(this::view));
    }

    @GET
    @RolesAllowed("invoice:read")
    @Operation(operationId = "listInvoices", summary = "List invoices")
    public Uni<Page<InvoiceSummaryView>> list(@Context ListRequest request) {
        return list.page(request).map(page -> page.map(InvoiceSummaryView::of));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("invoice:read")
    @Operation(operationId = "getInvoice", summary = "Get an invoice with its lines and payments")
    public Uni<InvoiceView> get(UUID id) {
        return invoices.find(id).map(this::view);
    }

    @POST
    @Path("/{id}/issue")
    @RolesAllowed("invoice:issue")
    @Operation(operationId = "issueInvoice", summary = "Post a draft; it gets the next number of its series")
    @Success("Issued")
    public Uni<RestResponse<InvoiceView>> issue(UUID id) {
        return commands.answered(Map.of(), () -> change.issue(id).map(this::view));
    }

    @POST
    @Path("/{id}/payments")
    @RolesAllowed("invoice:pay")
    @Operation(operationId = "payInvoice", summary = "Record a payment, of a part or of all")
    @Success("Recorded")
    public Uni<RestResponse<InvoiceView>> pay(UUID id, @NotNull @Valid PaymentRequest request) {
        return commands.answered(
                request,
                () -> change.pay(id, Amounts.in(request.amount()), request.receivedAt())
                        .map(this::view));
    }

    private Uni<Invoice> draft(CreateInvoiceRequest request) {
        var order = request.order();
        return order != null
                ? create.ofOrder(order, request.dueDate())
                : create.ofLines(
                        requireNonNull(request.customerId()),
                        config.currencyOr(request.currency()),
                        request.toLines(),
                        request.dueDate());
    }

    private InvoiceView view(Invoice invoice) {
        return InvoiceView.of(invoice, config.dayOf(clock.instant()));
    }
}
