package crm.marketing.dispatch.application;

import static java.util.Objects.requireNonNull;

import crm.marketing.dispatch.application.Dispatches.Decision;
import crm.marketing.dispatch.application.Dispatches.Returned;
import crm.marketing.dispatch.application.Permits.Answer;
import crm.marketing.dispatch.application.Permits.Question;
import crm.marketing.dispatch.domain.MailComposer;
import crm.marketing.dispatch.domain.Reasons;
import crm.platform.identity.Ids;
import crm.platform.work.Pace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * One chunk from the plan to the mail server: claim, addresses, permits, hand-over within the lease (CON-14). Whoever is away,
 * nothing is sent and everything is given back.
 */
@ApplicationScoped
class DispatchChunk {

    private static final Logger LOG = Logger.getLogger(DispatchChunk.class);

    private final Dispatches dispatches;
    private final Addresses addresses;
    private final Permits permits;
    private final HandOver handOver;
    private final SenderIdentity sender;
    private final DispatchSettings settings;
    private final BackOff backOff;
    private final LeaseClock clock;
    private final Ids ids;

    DispatchChunk(
            Dispatches dispatches,
            Addresses addresses,
            Permits permits,
            HandOver handOver,
            SenderIdentity sender,
            DispatchSettings settings,
            LeaseClock clock,
            Ids ids) {
        this.dispatches = dispatches;
        this.addresses = addresses;
        this.permits = permits;
        this.handOver = handOver;
        this.sender = sender;
        this.settings = settings;
        this.backOff = BackOff.of(settings);
        this.clock = clock;
        this.ids = ids;
    }

    /** @param stopping asked between hand-overs: what is not begun then is given back */
    Uni<Pace> run(BooleanSupplier stopping) {
        return dispatches
                .next()
                .chain(order -> order == null
                        ? Uni.createFrom().item(Pace.REST)
                        : dispatches
                                .claim(order, ids.next(), settings.chunk(), settings.claim())
                                .chain(work -> work.items().isEmpty()
                                        ? Uni.createFrom().item(Pace.REST)
                                        : ask(work, stopping)));
    }

    private Uni<Pace> ask(Work work, BooleanSupplier stopping) {
        return addresses
                .of(work.items().stream().map(Work.Item::customerId).toList())
                .chain(found -> permits(work, found, stopping))
                .onFailure()
                .recoverWithUni(away -> giveBack(work, away));
    }

    private Uni<Pace> permits(Work work, Map<UUID, String> found, BooleanSupplier stopping) {
        var questions = work.items().stream()
                .filter(item -> found.containsKey(item.customerId()))
                .map(item -> new Question(
                        item.dispatchId(),
                        item.customerId(),
                        requireNonNull(found.get(item.customerId())),
                        item.merchant()))
                .toList();
        var sentAt = clock.nanos();
        var answers = questions.isEmpty()
                ? Uni.createFrom().item(List.<Answer>of())
                : permits.issue(questions, work.order().profiled());
        return answers.chain(given -> dispatches
                .decide(work, decisions(work, found, given))
                .chain(permitted -> handOver.run(
                        new HandOver.Batch(
                                work, letters(work, questions, given, permitted), lease(sentAt, given), false),
                        stopping)));
    }

    private static List<Decision> decisions(Work work, Map<UUID, String> found, List<Answer> given) {
        var decisions = new ArrayList<Decision>();
        work.items().stream()
                .filter(item -> !found.containsKey(item.customerId()))
                .forEach(item -> decisions.add(new Decision(item.dispatchId(), null, Reasons.NO_ADDRESS)));
        given.forEach(answer -> decisions.add(new Decision(answer.dispatchId(), answer.permit(), answer.reason())));
        return decisions;
    }

    private List<HandOver.Letter> letters(
            Work work, List<Question> questions, List<Answer> given, Set<UUID> permitted) {
        var composer = new MailComposer(work.order().message(), sender.get());
        var byId = new java.util.HashMap<UUID, Question>();
        questions.forEach(question -> byId.put(question.dispatchId(), question));
        var attempts = work.items().stream().collect(Collectors.toMap(Work.Item::dispatchId, Work.Item::attempts));
        return given.stream()
                .filter(answer -> answer.permit() != null && permitted.contains(answer.dispatchId()))
                .map(answer -> new HandOver.Letter(
                        answer.dispatchId(),
                        answer.permit().permitId(),
                        composer.compose(new MailComposer.Addressee(
                                answer.dispatchId(),
                                work.order().campaignId(),
                                answer.permit().permitId(),
                                requireNonNull(byId.get(answer.dispatchId())).address(),
                                answer.permit().refusalUrl())),
                        requireNonNull(attempts.get(answer.dispatchId()))))
                .toList();
    }

    /** The shortest of the leases, less the margin. */
    private Lease lease(long sentAt, List<Answer> given) {
        var shortest = given.stream()
                .filter(answer -> answer.permit() != null)
                .map(answer -> answer.permit().lease())
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
        return new Lease(clock::nanos, sentAt, shortest.minus(settings.leaseMargin()));
    }

    private Uni<Pace> giveBack(Work work, Throwable away) {
        // without the message: it may hold what was sent
        LOG.warnf(
                "nothing is sent: %s; %d dispatches wait",
                away.getClass().getName(), work.items().size());
        var all = work.items().stream()
                .map(item -> new Returned(item.dispatchId(), null, backOff.after(item.attempts())))
                .toList();
        return dispatches.release(work, all).replaceWith(Pace.RETRY);
    }
}
