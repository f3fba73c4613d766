package crm.platform.inbox;

import static java.util.Objects.requireNonNull;

import crm.platform.call.CallContext;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.eventtrace.EventSpan;
import crm.platform.eventtrace.EventTraces;
import crm.platform.inbox.Admission.Decision;
import crm.platform.inbox.ConsumerMemory.Locked;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Delivers events to a handler in one transaction: events remembered, positions locked, effect, new positions. */
@ApplicationScoped
class Delivery {

    private final ReactiveUnitOfWork unitOfWork;
    private final InboxMeters meters;
    private final EventTraces traces;

    Delivery(ReactiveUnitOfWork unitOfWork, InboxMeters meters, EventTraces traces) {
        this.unitOfWork = unitOfWork;
        this.meters = meters;
        this.traces = traces;
    }

    /** A batch, with what it releases of earlier parked events. */
    Uni<Void> deliver(EventHandler handler, List<Arrival> arrivals) {
        return unitOfWork
                .inTransaction(() -> unitOfWork.sql(sql -> {
                    var memory = new ConsumerMemory(sql, handler.consumer());
                    return memory.remember(arrivals)
                            .chain(fresh -> memory.lockKnown(aggregates(arrivals))
                                    .chain(locked -> memory.parked(applicable(locked))
                                            .map(parked -> Admission.decide(locked.positions(), fresh, parked))
                                            .call(decision -> carryOut(handler, memory, decision))
                                            .map(decision -> new Outcome(
                                                    decision, arrivals.size() - fresh.size() + decision.ignored()))));
                }))
                .invoke(outcome -> count(handler, outcome))
                .replaceWithVoid();
    }

    /** One event alone, without what it would release: so that a failure names its event. */
    Uni<Void> deliverAlone(EventHandler handler, Arrival arrival) {
        return unitOfWork
                .inTransaction(() -> unitOfWork.sql(sql -> {
                    var memory = new ConsumerMemory(sql, handler.consumer());
                    return memory.lock(Set.of(arrival.aggregateId()))
                            .chain(locked -> memory.remember(List.of(arrival))
                                    .map(fresh -> Admission.decide(locked.positions(), fresh, List.of()))
                                    .call(decision -> carryOut(handler, memory, decision))
                                    .map(decision -> new Outcome(
                                            decision,
                                            decision.apply().isEmpty()
                                                            && decision.park().isEmpty()
                                                    ? 1
                                                    : 0)));
                }))
                .invoke(outcome -> count(handler, outcome))
                .replaceWithVoid();
    }

    /** One parked event whose turn has come. */
    Uni<Void> deliverParked(EventHandler handler, Arrival parked) {
        return unitOfWork.inTransaction(() -> unitOfWork.sql(sql -> {
            var memory = new ConsumerMemory(sql, handler.consumer());
            return memory.lock(Set.of(parked.aggregateId()))
                    .map(locked -> Admission.decide(locked.positions(), List.of(), List.of(parked)))
                    .call(decision -> carryOut(handler, memory, decision))
                    .replaceWithVoid();
        }));
    }

    Uni<@Nullable Arrival> nextParked(String consumer, UUID aggregateId) {
        return unitOfWork.inTransaction(
                () -> unitOfWork.sql(sql -> new ConsumerMemory(sql, consumer).nextParked(aggregateId)));
    }

    private record Outcome(Decision decision, int duplicates) {}

    private void count(EventHandler handler, Outcome outcome) {
        meters.duplicates(handler.consumer(), outcome.duplicates());
        meters.gaps(handler.consumer(), outcome.decision().gaps());
    }

    private Uni<Void> carryOut(EventHandler handler, ConsumerMemory memory, Decision decision) {
        return apply(handler, decision.apply()).chain(() -> memory.store(decision));
    }

    Uni<Void> apply(EventHandler handler, List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().deferred(() -> {
            var caller = CallContext.current();
            var spans = arrivals.stream()
                    .map(arrival -> traces.processing(handler.consumer(), arrival.event(), arrival.traceParent()))
                    .toList();
            callOf(handler, arrivals, spans).enter();
            return handler.apply(arrivals.stream().map(Arrival::event).toList())
                    .onTermination()
                    .invoke((applied, failure, cancelled) -> {
                        spans.forEach(span -> span.end(failure));
                        caller.enter();
                    });
        });
    }

    /** Causes are named only as far as they are the same for all events of the call. */
    private static CallContext callOf(EventHandler handler, List<Arrival> arrivals, List<EventSpan> spans) {
        return new CallContext(
                common(arrivals, arrival -> arrival.event().correlationId()),
                common(arrivals, Arrival::id),
                "system:" + handler.consumer(),
                null,
                spans.size() == 1 ? spans.get(0).traceParent() : common(arrivals, Arrival::traceParent));
    }

    private static <T> @Nullable T common(List<Arrival> arrivals, Function<Arrival, @Nullable T> value) {
        var first = value.apply(arrivals.get(0));
        return arrivals.stream().allMatch(arrival -> Objects.equals(first, value.apply(arrival))) ? first : null;
    }

    private static Set<UUID> aggregates(List<Arrival> arrivals) {
        return arrivals.stream().map(Arrival::aggregateId).collect(Collectors.toSet());
    }

    private static Set<UUID> applicable(Locked locked) {
        var ids = new HashSet<>(locked.waiting());
        ids.removeIf(id -> requireNonNull(locked.positions().get(id)).blocked());
        return ids;
    }
}
