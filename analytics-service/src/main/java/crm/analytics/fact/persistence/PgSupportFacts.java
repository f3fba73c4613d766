package crm.analytics.fact.persistence;

import crm.analytics.fact.application.RequestFacts;
import crm.analytics.fact.application.SurveyFacts;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PgSupportFacts implements RequestFacts, SurveyFacts {

    private final ReactiveUnitOfWork unitOfWork;

    PgSupportFacts(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Void> open(List<Opened> requests) {
        return SupportTables.OPEN.write(unitOfWork, requests);
    }

    @Override
    public Uni<Void> settle(List<Settled> requests) {
        return SupportTables.SETTLE.write(unitOfWork, requests);
    }

    @Override
    public Uni<Void> resolve(List<Resolved> solutions) {
        return SupportTables.RESOLVE.write(unitOfWork, solutions);
    }

    @Override
    public Uni<Void> reopen(List<Reopened> requests) {
        return SupportTables.REOPEN.write(unitOfWork, requests);
    }

    @Override
    public Uni<Void> end(List<TargetEnded> targets) {
        return SupportTables.END.write(unitOfWork, targets);
    }

    @Override
    public Uni<Void> invite(List<Invited> invitations) {
        return SupportTables.INVITE.write(unitOfWork, invitations);
    }

    @Override
    public Uni<Void> answer(List<Answered> answers) {
        return SupportTables.ANSWER.write(unitOfWork, answers);
    }
}
