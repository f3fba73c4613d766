package crm.customer.lead.application;

import crm.customer.lead.domain.DisqualifyReason;
import crm.customer.lead.domain.Lead;
import crm.customer.vocabulary.application.CustomerVocabularies;
import crm.platform.data.Repository;
import crm.platform.data.UnitOfWork;
import crm.platform.user.KnownUsers;
import crm.platform.vocabulary.Vocabularies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;

/** A lead's way up to its qualification, or out: require it, move it, store it. */
@ApplicationScoped
public class MoveLead {

    private final UnitOfWork unitOfWork;
    private final Repository<Lead> leads;
    private final KnownUsers users;
    private final Vocabularies vocabularies;
    private final Clock clock;

    MoveLead(UnitOfWork unitOfWork, Repository<Lead> leads, KnownUsers users, Vocabularies vocabularies, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.leads = leads;
        this.users = users;
        this.vocabularies = vocabularies;
        this.clock = clock;
    }

    public Uni<Lead> assign(UUID id, UUID assignee) {
        return unitOfWork.inTransaction(() ->
                users.require("assigneeUserId", assignee).chain(to -> move(id, (lead, now) -> lead.assignTo(to, now))));
    }

    public Uni<Lead> start(UUID id) {
        return move(id, Lead::start);
    }

    public Uni<Lead> qualify(UUID id) {
        return move(id, Lead::qualify);
    }

    public Uni<Lead> disqualify(UUID id, DisqualifyReason reason) {
        return vocabularies
                .require(CustomerVocabularies.DISQUALIFICATION_REASONS, "reason", reason.code())
                .chain(() -> move(id, (lead, now) -> lead.disqualify(reason, now)));
    }

    public Uni<Lead> recycle(UUID id) {
        return move(id, Lead::recycle);
    }

    private Uni<Lead> move(UUID id, BiConsumer<Lead, Instant> verb) {
        return unitOfWork.inTransaction(() -> leads.require(id)
                .invoke(lead -> verb.accept(lead, clock.instant()))
                .call(leads::store));
    }
}
