package crm.consent.registry.application;

import static java.util.Objects.requireNonNull;

import crm.consent.registry.domain.ItemState;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Sends what is due, in this order: what is too late is ended; refusals one by one; approvals, many at once when many wait; then the
 * results of earlier batches are asked for. Whatever happens to a call, the item is either settled or will be sent again with the same
 * words, which the registry knows as the same.
 */
@ApplicationScoped
class SendItems {

    private static final int URGENT_AT_ONCE = 8;
    private static final int FEW = 5;
    private static final int MOST_IN_BATCH = 1000;
    private static final int MOST_LATE = 500;
    private static final int MOST_REQUESTS = 20;
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    private final RegistryItems items;
    private final Registry registry;
    private final SettleItems settle;
    private final JudgeRefusal judge;
    private final RegistrySettings settings;
    private final Clock clock;

    SendItems(
            RegistryItems items,
            Registry registry,
            SettleItems settle,
            JudgeRefusal judge,
            RegistrySettings settings,
            Clock clock) {
        this.items = items;
        this.registry = registry;
        this.settle = settle;
        this.judge = judge;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many were ended because their time is over; needs no registry. */
    Uni<Integer> endLate() {
        return items.claimLate(MOST_LATE)
                .call(late -> settle.settle(late.stream()
                        .map(item -> Settlement.ended(item, ItemState.DEADLINE_MISSED, clock.instant(), null, null))
                        .toList()))
                .map(List::size);
    }

    /** How much was done; 0 when nothing is due. */
    Uni<Integer> round(String brand) {
        return urgent(brand)
                .chain(refusals -> approvals(brand)
                        .chain(approvals -> results(brand).map(results -> refusals + approvals + results)));
    }

    private Uni<Integer> urgent(String brand) {
        return items.claim(brand, true, URGENT_AT_ONCE).call(this::oneByOne).map(List::size);
    }

    private Uni<Integer> approvals(String brand) {
        if (!registry.isTrusted()) {
            return Uni.createFrom().item(0);
        }
        return items.claim(brand, false, MOST_IN_BATCH)
                .call(claimed -> claimed.size() > FEW ? batch(brand, claimed) : oneByOne(claimed))
                .map(List::size);
    }

    /** When the registry does not answer, or stops us, the others are not even tried. */
    private Uni<Void> oneByOne(List<RegistryItem> claimed) {
        if (claimed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var rest = claimed.subList(1, claimed.size());
        return one(claimed.get(0))
                .call(settlement -> settle.settle(List.of(settlement)))
                .chain(settlement -> stops(settlement) ? giveBack(rest, settlement) : oneByOne(rest));
    }

    private static boolean stops(Settlement settlement) {
        return settlement.state() == ItemState.RETRY;
    }

    private Uni<Void> giveBack(List<RegistryItem> rest, Settlement stopped) {
        return settle.settle(rest.stream()
                .map(item -> Settlement.retry(item, stopped.nextAttemptAt(), stopped.code(), stopped.http()))
                .toList());
    }

    private Uni<Settlement> one(RegistryItem item) {
        var unsendable = unsendable(item);
        if (unsendable.isPresent()) {
            return Uni.createFrom().item(unsendable.get());
        }
        return answered(item, item.isRefusal() && !item.approvedBefore() ? addIfApproved(item) : add(item));
    }

    private Uni<Settlement> answered(RegistryItem item, Uni<Settlement> call) {
        return call.onFailure(RegistryRefusal.class)
                .recoverWithUni(refusal -> judge.judge(item, refusal.code(), refusal.http()))
                .onFailure(RegistryUnreachable.class)
                .recoverWithItem(failure -> judge.unanswered(item));
    }

    private Uni<Settlement> add(RegistryItem item) {
        return registry.add(item)
                .map(registration -> Settlement.confirmed(item, ItemState.CONFIRMED, registration, clock.instant()));
    }

    /** A refusal as a first record is refused, and refusals count against us: ask first. */
    private Uni<Settlement> addIfApproved(RegistryItem item) {
        var address = Set.of(requireNonNull(item.address()).value());
        return registry.approved(item.brand(), item.recipientType(), item.channel(), address)
                .chain(approved -> approved.isEmpty()
                        ? Uni.createFrom()
                                .item(Settlement.ended(
                                        item, ItemState.NOT_REGISTRABLE, clock.instant(), "NOT_APPROVED", null))
                        : add(item));
    }

    /**
     * What becomes of an item that no call is made for: its address is erased, or one that the registry has no place for. The latter would
     * be refused, and what is refused counts against us; it is never confirmed, so nothing commercial is sent to it.
     */
    private Optional<Settlement> unsendable(RegistryItem item) {
        if (item.address() == null) {
            return Optional.of(Settlement.ended(item, ItemState.DEAD, clock.instant(), "ADDRESS_ERASED", null));
        }
        return item.address().isRegistrable()
                ? Optional.empty()
                : Optional.of(Settlement.ended(
                        item, ItemState.NOT_REGISTRABLE, clock.instant(), "ADDRESS_NOT_REGISTRABLE", null));
    }

    private Uni<Void> batch(String brand, List<RegistryItem> claimed) {
        var readable =
                claimed.stream().filter(item -> unsendable(item).isEmpty()).toList();
        var unsendable =
                claimed.stream().flatMap(item -> unsendable(item).stream()).toList();
        return settle.settle(unsendable)
                .chain(() -> readable.isEmpty() ? Uni.createFrom().voidItem() : send(brand, readable));
    }

    private Uni<Void> send(String brand, List<RegistryItem> readable) {
        return registry.addAll(brand, readable)
                .map(requestId -> accepted(readable, requestId))
                .onFailure(RegistryRefusal.class)
                .recoverWithUni(refusal -> refusedBatch(readable, refusal))
                .onFailure(RegistryUnreachable.class)
                .recoverWithItem(
                        failure -> readable.stream().map(judge::unanswered).toList())
                .chain(settle::settle);
    }

    private List<Settlement> accepted(List<RegistryItem> sent, String requestId) {
        var askAt = clock.instant().plus(settings.batchWait());
        return IntStream.range(0, sent.size())
                .mapToObj(i -> Settlement.accepted(sent.get(i), requestId, i, askAt))
                .toList();
    }

    /** Where single items are named as the reason, the others go again at once without them. */
    private Uni<List<Settlement>> refusedBatch(List<RegistryItem> sent, RegistryRefusal refusal) {
        var named = refusal.codesByIndex();
        return Multi.createFrom()
                .range(0, sent.size())
                .onItem()
                .transformToUniAndConcatenate(i -> named.isEmpty() || named.containsKey(i)
                        ? judge.judge(sent.get(i), named.getOrDefault(i, refusal.code()), refusal.http())
                        : Uni.createFrom().item(Settlement.retry(sent.get(i), clock.instant(), null, null)))
                .collect()
                .asList();
    }

    private Uni<Integer> results(String brand) {
        return items.dueRequests(brand, MOST_REQUESTS)
                .call(requests -> Multi.createFrom()
                        .iterable(requests)
                        .onItem()
                        .transformToUniAndConcatenate(this::result)
                        .collect()
                        .last())
                .map(List::size);
    }

    /** When the registry does not answer, the run ends here. */
    private Uni<Void> result(RegistryItems.Request request) {
        return items.accepted(request)
                .chain(sent -> registry.results(request.brand(), request.requestId())
                        .chain(results -> decided(sent, results))
                        .onFailure(RegistryRefusal.class)
                        .recoverWithUni(refusal -> noResult(sent, refusal)))
                .chain(settlements -> items.postpone(request, clock.instant().plus(settings.batchWait()))
                        .chain(() -> settle.settle(settlements)));
    }

    /** A request that nobody knows any more is sent again; otherwise its result is asked for later. */
    private Uni<List<Settlement>> noResult(List<RegistryItem> sent, RegistryRefusal refusal) {
        if (refusal.http() == NOT_FOUND || sent.isEmpty()) {
            return refusedBatch(sent, refusal);
        }
        return judge.judge(sent.get(0), refusal.code(), refusal.http()).replaceWith(List.of());
    }

    private Uni<List<Settlement>> decided(List<RegistryItem> sent, List<Registry.Result> results) {
        var byIndex = new HashMap<Integer, RegistryItem>();
        sent.forEach(item -> byIndex.put(item.requestIndex(), item));
        return Multi.createFrom()
                .iterable(results)
                .filter(result -> byIndex.containsKey(result.index()))
                .onItem()
                .transformToUniAndConcatenate(result -> decided(requireNonNull(byIndex.get(result.index())), result))
                .collect()
                .asList()
                .map(all -> all.stream().flatMap(Optional::stream).toList());
    }

    private Uni<Optional<Settlement>> decided(RegistryItem item, Registry.Result result) {
        if (result.registration() != null) {
            var confirmed = Settlement.confirmed(item, ItemState.CONFIRMED, result.registration(), clock.instant());
            return Uni.createFrom().item(Optional.of(confirmed));
        }
        return result.code() == null
                ? Uni.createFrom().item(Optional.empty())
                : answered(item, judge.judge(item, result.code(), OK)).map(Optional::of);
    }
}
