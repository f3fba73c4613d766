package crm.analytics.fact.persistence;

import crm.analytics.fact.application.LeadFacts;
import crm.analytics.fact.application.Persons;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PgPersons implements Persons, LeadFacts {

    private final ReactiveUnitOfWork unitOfWork;

    PgPersons(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Void> lock(Collection<Seen> seen) {
        return PersonTables.LOCK.write(unitOfWork, seen);
    }

    @Override
    public Uni<Void> decide(Collection<Decision> decisions) {
        var persons = decisions.stream().map(Decision::customerId).toList();
        return PersonTables.DECIDE.write(unitOfWork, decisions).chain(() -> carryOver(persons));
    }

    @Override
    public Uni<Void> carryOver(List<UUID> persons) {
        return PersonTables.CARRY_OVER
                .write(unitOfWork, persons)
                .chain(() -> PersonTables.CARRY_OVER_TO_LEADS.write(unitOfWork, persons));
    }

    @Override
    public Uni<Void> add(List<Created> leads) {
        return PersonTables.ADD.write(unitOfWork, leads);
    }

    @Override
    public Uni<Void> convert(List<Converted> leads) {
        return PersonTables.CONVERT.write(unitOfWork, leads);
    }
}
