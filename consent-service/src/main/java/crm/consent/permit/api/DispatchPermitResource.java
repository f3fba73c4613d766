package crm.consent.permit.api;

import crm.consent.address.application.ContactPointIds;
import crm.consent.permission.application.Catalogue;
import crm.consent.permission.application.PermissionKeys;
import crm.consent.permission.domain.PermissionKey.Comm;
import crm.consent.permission.domain.RecipientType;
import crm.consent.permit.application.IssuePermits;
import crm.consent.permit.application.Message;
import crm.consent.permit.application.PermitAnswer;
import crm.consent.permit.application.RefusalTokens;
import crm.consent.permit.application.ReportOutcomes;
import crm.consent.permit.domain.MessageClass;
import crm.consent.permit.domain.Permit;
import crm.platform.domain.InvalidInput;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/dispatch-permits")
@Tag(name = "Permits to send", description = "For senders: one permit for each message, and what became of it.")
@Produces(MediaType.APPLICATION_JSON)
class DispatchPermitResource {

    private static final String ISSUE = "dispatch-permit:issue";
    private static final String MARKETING = "MARKETING_COMM";

    private final PermissionKeys keys;
    private final IssuePermits permits;
    private final ReportOutcomes outcomes;
    private final RefusalTokens tokens;

    DispatchPermitResource(PermissionKeys keys, IssuePermits permits, ReportOutcomes outcomes, RefusalTokens tokens) {
        this.keys = keys;
        this.permits = permits;
        this.outcomes = outcomes;
        this.tokens = tokens;
    }

    @POST
    @RolesAllowed(ISSUE)
    @Operation(
            operationId = "issueDispatchPermits",
            summary = "Permit up to 1000 messages right before they are handed over",
            description =
                    "A permit holds for leaseSeconds from the moment the request was sent; after that the message is discarded."
                            + " Asking again for the same message gives the same permit while it is open.")
    public Uni<DispatchPermitsView> issue(@NotNull @Valid DispatchPermitsRequest request) {
        var messages = request.messages().stream().map(this::message).toList();
        refuseRepeated(messages);
        return permits.issue(messages)
                .map(answers ->
                        new DispatchPermitsView(answers.stream().map(this::view).toList()));
    }

    @POST
    @Path("/outcomes")
    @RolesAllowed(ISSUE)
    @Operation(
            operationId = "reportDispatchOutcomes",
            summary = "Say what became of up to 1000 permitted messages",
            description = "A report that comes after the lease is not accepted, but kept: the log of sends shows it.")
    public Uni<OutcomesView> report(@NotNull @Valid OutcomesRequest request) {
        var reports = request.outcomes().stream()
                .map(outcome -> new ReportOutcomes.Report(outcome.permitId(), outcome.outcome()))
                .toList();
        return outcomes.report(reports).map(OutcomesView::of);
    }

    private Message message(DispatchPermitsRequest.Item item) {
        var brand = item.brand() == null ? Catalogue.MAIN_BRAND : item.brand();
        var type = item.recipientType() == null ? RecipientType.BIREYSEL : item.recipientType();
        var address = keys.readable(item.channel(), item.address()).orElse(null);
        return new Message(
                item.messageId(),
                item.customerId(),
                item.channel(),
                address,
                address == null ? null : (Comm) keys.ofAddress(brand, type, item.channel(), address),
                brand,
                type,
                item.purpose() == null ? MARKETING : item.purpose(),
                item.messageClass() == null ? MessageClass.COMMERCIAL : item.messageClass(),
                Boolean.TRUE.equals(item.profiled()),
                item.templateApproval());
    }

    private static void refuseRepeated(List<Message> messages) {
        var seen = new HashSet<>();
        for (var message : messages) {
            if (!seen.add(message.id())) {
                throw InvalidInput.of(
                        "messages",
                        "dispatch-permit.message-repeated",
                        "A message may be asked about once per request.");
            }
        }
    }

    private DispatchPermitsView.Item view(PermitAnswer answer) {
        var decision = answer.decision();
        var permit = answer.permit();
        if (permit == null) {
            return new DispatchPermitsView.Item(
                    answer.messageId(),
                    decision.verdict(),
                    decision.reasons(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        var token = permit.messageClass() == MessageClass.COMMERCIAL ? tokens.of(permit.id()) : null;
        return new DispatchPermitsView.Item(
                answer.messageId(),
                decision.verdict(),
                decision.reasons(),
                permit.id(),
                epoch(permit),
                permit.issuedAt(),
                answer.leaseSeconds(),
                ContactPointIds.of(permit.contactPointHash()),
                token == null ? null : tokens.url(token),
                token);
    }

    private static @Nullable Long epoch(Permit permit) {
        return permit.address() == null ? null : permit.address().epoch();
    }
}
