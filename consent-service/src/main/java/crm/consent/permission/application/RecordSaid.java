package crm.consent.permission.application;

import crm.consent.customer.application.People;
import crm.platform.data.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Records what a caller heard of a person: only of one whom the caller may see. An address without a person is the caller's own knowledge,
 * and the refusal of whoever uses it must always be taken.
 */
@ApplicationScoped
public class RecordSaid {

    private final UnitOfWork unitOfWork;
    private final People people;
    private final RecordCaptures captures;

    RecordSaid(UnitOfWork unitOfWork, People people, RecordCaptures captures) {
        this.unitOfWork = unitOfWork;
        this.people = people;
        this.captures = captures;
    }

    /** Fails when the person is unknown or a rule refuses the capture. */
    public Uni<Outcome> record(Posting posting, Actor actor) {
        return unitOfWork.inTransaction(
                () -> people.require("personId", posting.personId()).chain(() -> captures.record(posting, actor)));
    }
}
