package crm.platform.deadletter;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.RuleViolation;
import crm.platform.inbox.Redelivery;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;

/** Applies several dead letters, each in a transaction of its own: one that fails again does not hold back the others. */
@ApplicationScoped
class Redrive {

    private final DeadLetters deadLetters;
    private final Redelivery redelivery;
    private final ReactiveUnitOfWork unitOfWork;

    Redrive(DeadLetters deadLetters, Redelivery redelivery, ReactiveUnitOfWork unitOfWork) {
        this.deadLetters = deadLetters;
        this.redelivery = redelivery;
        this.unitOfWork = unitOfWork;
    }

    Uni<RedriveResult> all(RedriveRequest selection) {
        var result = new RedriveResult(new ArrayList<>(), new ArrayList<>());
        return deadLetters
                .waiting(selection)
                .chain(letters -> Multi.createFrom()
                        .iterable(letters)
                        .onItem()
                        .transformToUniAndConcatenate(letter -> one(letter, result))
                        .collect()
                        .last()
                        .replaceWith(result));
    }

    private Uni<Void> one(DeadLetterView letter, RedriveResult result) {
        return unitOfWork
                .inTransaction(() -> redelivery.redeliver(letter.id()))
                .invoke(() -> result.redriven().add(letter.id()))
                // whose event it is may be known only now
                .chain(() -> deadLetters.get(letter.id()))
                .chain(redriven -> redelivery.release(redriven.consumer(), redriven.aggregateId()))
                .onFailure(RuleViolation.class)
                .recoverWithUni(violation -> {
                    result.failed()
                            .add(new RedriveResult.Failed(letter.id(), violation.code(), violation.getMessage()));
                    return Uni.createFrom().voidItem();
                });
    }
}
