package crm.marketing.customer.persistence;

import crm.marketing.customer.application.PermissionDecisions;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

@ApplicationScoped
class PgPermissionDecisions implements PermissionDecisions {

    private final ReactiveUnitOfWork unitOfWork;

    PgPermissionDecisions(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** In the order of the key, so that two consumers never wait for each other in a circle. */
    @Override
    public Uni<Void> decide(List<Decision> decisions) {
        var ordered = decisions.stream()
                .sorted(Comparator.comparing(Decision::personId).thenComparing(Decision::purpose))
                .toList();
        return PermissionTable.DECIDE.write(unitOfWork, ordered);
    }
}
