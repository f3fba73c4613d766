package crm.support.request.application;

import crm.platform.customer.UnknownCustomer;
import crm.platform.data.UnitOfWork;
import crm.platform.identity.Ids;
import crm.platform.reference.KnownRecords;
import crm.platform.security.CurrentUser;
import crm.platform.user.KnownUsers;
import crm.platform.vocabulary.Vocabularies;
import crm.support.request.domain.Code;
import crm.support.request.domain.RequestChannel;
import crm.support.request.domain.RequestHead;
import crm.support.request.domain.RequestSource;
import crm.support.request.domain.RequestType;
import crm.support.request.domain.ServiceRequest;
import crm.support.sla.domain.Priority;
import crm.support.vocabulary.application.SupportVocabularies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes down what a customer wants (SUP-02, SUP-21), of a customer whom the caller may see. */
@ApplicationScoped
public class OpenRequest {

    /** @param assigneeUserId null: nobody yet, or whoever opens it when it is a complaint */
    public record Command(
            RequestType type,
            UUID customerId,
            RequestHead.About about,
            RequestChannel channel,
            RequestSource source,
            Priority priority,
            @Nullable Code topic,
            @Nullable String subject,
            @Nullable String description,
            @Nullable UUID assigneeUserId) {}

    private final UnitOfWork unitOfWork;
    private final Requests requests;
    private final KnownRecords records;
    private final KnownUsers users;
    private final Vocabularies vocabularies;
    private final CurrentUser user;
    private final Ids ids;
    private final Clock clock;

    OpenRequest(
            UnitOfWork unitOfWork,
            Requests requests,
            KnownRecords records,
            KnownUsers users,
            Vocabularies vocabularies,
            CurrentUser user,
            Ids ids,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.requests = requests;
        this.records = records;
        this.users = users;
        this.vocabularies = vocabularies;
        this.user = user;
        this.ids = ids;
        this.clock = clock;
    }

    public Uni<ServiceRequest> open(Command command) {
        return vocabularies
                .require(SupportVocabularies.REQUEST_TOPICS, "topicCode", Code.textOf(command.topic()))
                .chain(() -> unitOfWork.inTransaction(() -> requests.basis(command.customerId())
                        .invoke(basis -> UnknownCustomer.unless(basis.customerKnown()))
                        .call(() -> requireKnown(command.about()))
                        .call(() -> requireAssignee(command.assigneeUserId()))
                        .map(basis -> open(command, basis))
                        .call(request -> requests.store(request))));
    }

    private Uni<?> requireAssignee(@Nullable UUID userId) {
        return userId == null ? Uni.createFrom().voidItem() : users.require("assigneeUserId", userId);
    }

    /** Nobody tells of assets yet, so none is known. */
    private Uni<Void> requireKnown(RequestHead.About about) {
        return records.require("asset", "assetId", about.assetId())
                .chain(() -> records.require("product", "productId", about.productId()))
                .chain(() -> records.require("order", "orderId", about.orderId()));
    }

    private ServiceRequest open(Command command, Requests.Basis basis) {
        var head = new RequestHead(
                ids.next(),
                basis.number(),
                command.type(),
                command.customerId(),
                command.about(),
                command.channel(),
                command.source(),
                command.priority(),
                command.topic(),
                command.subject(),
                command.description(),
                user.owner(),
                clock.instant(),
                null);
        return ServiceRequest.open(head, command.assigneeUserId(), basis.terms());
    }
}
