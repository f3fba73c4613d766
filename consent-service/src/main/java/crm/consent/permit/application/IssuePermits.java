package crm.consent.permit.application;

import static java.util.Objects.requireNonNull;

import crm.consent.permission.application.BatchAudit;
import crm.consent.permission.domain.Decision;
import crm.consent.permission.domain.Reason;
import crm.consent.permit.application.Permits.Previous;
import crm.consent.permit.application.RegistryPhase.Answers;
import crm.consent.permit.application.SendGate.Ground;
import crm.consent.permit.domain.Permit;
import crm.consent.permit.domain.SendRule;
import crm.platform.data.UnitOfWork;
import crm.platform.identity.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Permits messages right before they are handed over. One short transaction: hold the fences, decide, write the permits. A withdrawal
 * comes either before it, and is seen, or after it, and waits with its acknowledgement for these permits (CON-15, T1).
 */
@ApplicationScoped
public class IssuePermits {

    /** A message with its decision; the draft becomes its permit when nobody else was faster. */
    private record Judged(
            Message message, Decision decision, @Nullable Permit draft) {

        Permit permit() {
            return requireNonNull(draft, "the decision permits");
        }
    }

    private final UnitOfWork unitOfWork;
    private final RegistryPhase registry;
    private final SendGate gate;
    private final Permits permits;
    private final BatchAudit audit;
    private final PermitMeters meters;
    private final Ids ids;
    private final Clock clock;
    private final Duration lease;

    IssuePermits(
            UnitOfWork unitOfWork,
            RegistryPhase registry,
            SendGate gate,
            Permits permits,
            BatchAudit audit,
            PermitMeters meters,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "crm.consent.permit.lease") Duration lease) {
        this.unitOfWork = unitOfWork;
        this.registry = registry;
        this.gate = gate;
        this.permits = permits;
        this.audit = audit;
        this.meters = meters;
        this.ids = ids;
        this.clock = clock;
        this.lease = lease;
    }

    /** One answer per message, in their order; no message id occurs twice. */
    public Uni<List<PermitAnswer>> issue(List<Message> messages) {
        return registry.ask(messages)
                .chain(answers -> unitOfWork.inTransaction(() -> gate.hold(messages)
                        .chain(ground -> permits.latestOf(messageIds(messages))
                                .chain(previous -> store(judge(messages, ground, answers, previous), previous)))
                        .call(() -> audit.record("dispatch-permit.asked-in-batch", messageIds(messages)))))
                .invoke(answers -> answers.forEach(meters::answered));
    }

    private List<Judged> judge(List<Message> messages, Ground ground, Answers registry, Map<UUID, Previous> previous) {
        var now = clock.instant();
        return messages.stream()
                .map(message -> {
                    var decision = SendRule.decide(message.intent(), ground.grounds(message, registry.of(message)));
                    var draft = decision.permits() ? draft(message, ground, previous.get(message.id()), now) : null;
                    return new Judged(message, decision, draft);
                })
                .toList();
    }

    private Permit draft(Message message, Ground ground, @Nullable Previous previous, Instant now) {
        return new Permit(
                ids.next(),
                message.id(),
                previous == null ? 1 : previous.permit().attempt() + 1,
                message.messageClass(),
                message.channel(),
                message.brand(),
                message.recipientType(),
                message.customerId(),
                requireNonNull(message.key()).contactPointHash(),
                message.isCommercial() ? ground.fence(message.key()) : null,
                ground.fence(message.marketing()),
                ground.fence(message.profiling()),
                message.templateApproval(),
                now,
                now.plus(lease));
    }

    private Uni<List<PermitAnswer>> store(List<Judged> judged, Map<UUID, Previous> previous) {
        var now = clock.instant();
        var fresh = judged.stream()
                .filter(one -> answer(one, previous, now) == null)
                .map(Judged::permit)
                .toList();
        return permits.issue(fresh)
                .chain(stored -> overtaken(fresh, stored)
                        .map(latest -> judged.stream()
                                .map(one -> finalAnswer(one, stored, answer(one, previous, now), latest))
                                .toList()));
    }

    /** What those were given who asked for the same message at the same moment and came first. */
    private Uni<Map<UUID, Previous>> overtaken(List<Permit> fresh, Set<UUID> stored) {
        var missing = fresh.stream()
                .filter(permit -> !stored.contains(permit.id()))
                .map(Permit::messageId)
                .toList();
        return missing.isEmpty() ? Uni.createFrom().item(Map.of()) : permits.latestOf(missing);
    }

    private PermitAnswer finalAnswer(
            Judged judged, Set<UUID> stored, @Nullable PermitAnswer known, Map<UUID, Previous> latest) {
        if (known != null) {
            return known;
        }
        if (stored.contains(judged.permit().id())) {
            return PermitAnswer.issued(judged.decision(), judged.permit());
        }
        var answer = answer(judged, latest, clock.instant());
        return answer != null ? answer : PermitAnswer.denied(judged.message().id(), Reason.UNDECIDABLE);
    }

    /**
     * Null when the message may have a new permit. While one is open it is the only one: who asks again gets the same, with what is left
     * of its lease.
     */
    private static @Nullable PermitAnswer answer(Judged judged, Map<UUID, Previous> previous, Instant now) {
        var id = judged.message().id();
        if (!judged.decision().permits()) {
            return PermitAnswer.denied(id, judged.decision());
        }
        var last = previous.get(id);
        if (last == null) {
            return null;
        }
        if (!last.permit().isForSameMessageAs(judged.permit())) {
            return PermitAnswer.denied(id, Reason.MESSAGE_ID_REUSED);
        }
        if (last.dispatched()) {
            return PermitAnswer.denied(id, Reason.MESSAGE_ALREADY_DISPATCHED);
        }
        return last.state().isOpenAt(now) ? PermitAnswer.repeated(judged.decision(), last.permit(), now) : null;
    }

    private static List<UUID> messageIds(List<Message> messages) {
        return messages.stream().map(Message::id).filter(Objects::nonNull).toList();
    }
}
