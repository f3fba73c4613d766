package crm.support.request.application;

import crm.platform.data.UnitOfWork;
import crm.platform.identity.Ids;
import crm.platform.security.CurrentUser;
import crm.platform.user.KnownUsers;
import crm.platform.vocabulary.Vocabularies;
import crm.support.request.application.Requests.Direction;
import crm.support.request.application.Requests.Message;
import crm.support.request.domain.Code;
import crm.support.request.domain.ServiceRequest;
import crm.support.sla.application.SlaRules;
import crm.support.vocabulary.application.SupportVocabularies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The verbs of a request that exists: require it, change it, store it. */
@ApplicationScoped
public class ChangeRequest {

    private final UnitOfWork unitOfWork;
    private final Requests requests;
    private final SlaRules rules;
    private final KnownUsers users;
    private final Vocabularies vocabularies;
    private final CurrentUser user;
    private final Ids ids;
    private final Clock clock;

    ChangeRequest(
            UnitOfWork unitOfWork,
            Requests requests,
            SlaRules rules,
            KnownUsers users,
            Vocabularies vocabularies,
            CurrentUser user,
            Ids ids,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.requests = requests;
        this.rules = rules;
        this.users = users;
        this.vocabularies = vocabularies;
        this.user = user;
        this.ids = ids;
        this.clock = clock;
    }

    public Uni<ServiceRequest> assign(UUID id, UUID userId) {
        return unitOfWork.inTransaction(() -> users.require("assigneeUserId", userId)
                .chain(to -> change(id, (request, at) -> request.assign(to.userId(), at))));
    }

    /** The caller becomes responsible. */
    public Uni<ServiceRequest> take(UUID id) {
        var userId = user.get().userId();
        return change(id, (request, at) -> request.take(userId, at));
    }

    public Uni<ServiceRequest> answer(UUID id, String text) {
        var message = ids.next();
        return unitOfWork.inTransaction(() -> change(id, (request, at) -> request.answer(message, at))
                .call(request -> keep(message, request, Direction.SENT, text)));
    }

    public Uni<ServiceRequest> hear(UUID id, String text) {
        var message = ids.next();
        return unitOfWork.inTransaction(() -> change(id, (request, at) -> request.hear(message, at))
                .call(request -> keep(message, request, Direction.RECEIVED, text)));
    }

    public Uni<ServiceRequest> awaitCustomer(UUID id) {
        return change(id, ServiceRequest::awaitCustomer);
    }

    public Uni<ServiceRequest> resume(UUID id) {
        return change(id, ServiceRequest::resume);
    }

    public Uni<ServiceRequest> close(UUID id) {
        return change(id, ServiceRequest::close);
    }

    public Uni<ServiceRequest> reject(UUID id, Code reason) {
        return vocabularies
                .require(SupportVocabularies.REJECTION_REASONS, "reason", reason.value())
                .chain(() -> change(id, (request, at) -> request.reject(reason, at)));
    }

    /** The new clock has today's terms. */
    public Uni<ServiceRequest> reopen(UUID id) {
        return unitOfWork.inTransaction(() -> requests.require(id)
                .call(request -> rules.active().invoke(terms -> request.reopen(terms, clock.instant())))
                .call(request -> requests.store(request)));
    }

    Uni<ServiceRequest> change(UUID id, BiConsumer<ServiceRequest, Instant> verb) {
        return unitOfWork.inTransaction(() -> requests.require(id)
                .invoke(request -> verb.accept(request, clock.instant()))
                .call(request -> requests.store(request)));
    }

    private Uni<Void> keep(UUID messageId, ServiceRequest request, Direction direction, String text) {
        var author = user.get().userId();
        return requests.addMessage(
                new Message(messageId, request.head().id(), direction, text, author, clock.instant()));
    }
}
