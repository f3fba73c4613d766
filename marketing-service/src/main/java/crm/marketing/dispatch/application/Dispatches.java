package crm.marketing.dispatch.application;

import crm.marketing.dispatch.application.Permits.Outcome;
import crm.marketing.dispatch.application.Permits.Permit;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The dispatches as the workers move them; each method is a transaction of its own with the events that it causes. */
public interface Dispatches {

    /** @param permit null: suppressed for the reason */
    record Decision(
            UUID dispatchId,
            @Nullable Permit permit,
            @Nullable String reason) {}

    /**
     * How a hand-over ended.
     *
     * @param permitKept it is still good when the message is tried again: nothing is reported of it
     * @param delay until it is tried again, when it is
     */
    record Result(UUID dispatchId, UUID permitId, Delivery delivery, boolean permitKept, Duration delay) {}

    /**
     * What was not handed over.
     *
     * @param permitId that was not used; null when there is none, or it is still good when the message is tried again
     * @param delay zero when nothing went wrong
     */
    record Returned(UUID dispatchId, @Nullable UUID permitId, Duration delay) {}

    /** Some campaign that runs and has something due; null when there is none. */
    Uni<Work.@Nullable Order> next();

    /** Takes up to so many for the time of the claim; who has had enough messages is suppressed. */
    Uni<Work> claim(Work.Order order, UUID claim, int limit, Duration time);

    /**
     * Stores what was decided, and answers which are permitted: not those whose address has had the campaign's message already, or
     * enough messages. Permits that are of no use are to be reported.
     */
    Uni<Set<UUID>> decide(Work work, List<Decision> decisions);

    /** Marks them as being handed over, and answers which may be: not those whose campaign was stopped meanwhile. */
    Uni<Set<UUID>> begin(Work work, List<UUID> dispatches);

    /** Stores how the hand-overs ended, and what is to be reported. */
    Uni<Void> finish(Work work, List<Result> results);

    /** Gives back what was not handed over, with the permits that were not used. */
    Uni<Void> release(Work work, List<Returned> returned);

    /** Those whose worker died during the hand-over: nobody knows, so they are not sent again. Answers how many. */
    Uni<Integer> bury();

    /** Campaigns that were cancelled and still have something planned. */
    Uni<List<UUID>> cancelledCampaigns();

    /** Campaigns that run and have nothing left to do. */
    Uni<List<UUID>> finishedCampaigns();

    /** Outcomes that are to be reported now; they are due again after the time, until they are dropped. */
    Uni<Map<UUID, Outcome>> dueReports(int limit, Duration time);

    Uni<Void> dropReports(Set<UUID> permits);
}
