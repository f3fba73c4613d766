package crm.support.request.application;

import crm.platform.data.UnitOfWork;
import crm.platform.vocabulary.Vocabularies;
import crm.support.request.domain.Resolution;
import crm.support.request.domain.ServiceRequest;
import crm.support.survey.application.InviteToSurvey;
import crm.support.vocabulary.application.SupportVocabularies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Solves a request and asks how satisfied the customer is (SUP-07, K12), unless they were asked lately. */
@ApplicationScoped
public class ResolveRequest {

    /** @param surveyToken for the link; it is told once and kept nowhere */
    public record Resolved(ServiceRequest request, Optional<String> surveyToken) {}

    private final UnitOfWork unitOfWork;
    private final ChangeRequest change;
    private final InviteToSurvey invite;
    private final Vocabularies vocabularies;

    ResolveRequest(UnitOfWork unitOfWork, ChangeRequest change, InviteToSurvey invite, Vocabularies vocabularies) {
        this.unitOfWork = unitOfWork;
        this.change = change;
        this.invite = invite;
        this.vocabularies = vocabularies;
    }

    public Uni<Resolved> resolve(UUID id, Resolution solution) {
        return vocabularies
                .require(
                        SupportVocabularies.RESOLUTION_CODES,
                        "code",
                        solution.code().value())
                .chain(() -> unitOfWork.inTransaction(() -> change.change(
                                id, (request, at) -> request.resolve(solution, at))
                        .chain(request -> invite.afterSolution(request.head().customerId(), id)
                                .map(token -> new Resolved(request, token)))));
    }
}
