package crm.consent.registry.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Where an entry stands on its way to the registry, and where it may go from there. */
public enum ItemState {
    QUEUED,
    /** Being sent, or sent by a process that died before it could say so: then it is sent again. */
    IN_FLIGHT,
    /** In a batch whose result is not there yet. */
    ACCEPTED,
    RETRY,
    CONFIRMED,
    /** The registry held the same already. */
    CONFIRMED_EQUIVALENT,
    /** The registry keeps no refusal of an address that never approved, or holds something newer. */
    NOT_REGISTRABLE,
    /** The registry takes it no more: an approval is void. */
    DEADLINE_MISSED,
    /** Refused in a way that no second try makes right; somebody has to look. */
    DEAD;

    private static final Set<ItemState> DECIDED =
            Set.of(RETRY, CONFIRMED, CONFIRMED_EQUIVALENT, NOT_REGISTRABLE, DEADLINE_MISSED, DEAD);
    private static final Map<ItemState, Set<ItemState>> MOVES = Map.of(
            QUEUED, Set.of(IN_FLIGHT),
            RETRY, Set.of(IN_FLIGHT),
            IN_FLIGHT, and(DECIDED, ACCEPTED),
            ACCEPTED, DECIDED);

    public static final ItemState FIRST = QUEUED;

    /** Their turn has not come. */
    public static final Set<ItemState> WAITING = those(state -> state.mayBecome(IN_FLIGHT));

    /** Whether the registry has taken them is not known. */
    public static final Set<ItemState> UNSENT = and(WAITING, IN_FLIGHT);

    /** Something will be decided about them; of one permission there is at most one. */
    public static final Set<ItemState> ON_ITS_WAY = those(state -> !state.isEnd() && !WAITING.contains(state));

    /** The registry holds what they say. */
    public static final Set<ItemState> HELD = EnumSet.of(CONFIRMED, CONFIRMED_EQUIVALENT);

    /** Someone or something still has to act. */
    public static final Set<ItemState> OPEN = those(state -> !state.isEnd() || state == DEAD);

    public boolean mayBecome(ItemState next) {
        return next().contains(next);
    }

    public Set<ItemState> next() {
        return MOVES.getOrDefault(this, Set.of());
    }

    public boolean isEnd() {
        return next().isEmpty();
    }

    private static Set<ItemState> those(Predicate<ItemState> which) {
        return Arrays.stream(values())
                .filter(which)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ItemState.class)));
    }

    private static Set<ItemState> and(Set<ItemState> some, ItemState another) {
        var all = EnumSet.copyOf(some);
        all.add(another);
        return all;
    }
}
