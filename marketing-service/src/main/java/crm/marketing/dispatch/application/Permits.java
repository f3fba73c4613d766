package crm.marketing.dispatch.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** consent-service, which alone decides whether a message may go out. */
public interface Permits {

    /** @param merchant the recipient is tacir or esnaf */
    record Question(UUID dispatchId, UUID customerId, String address, boolean merchant) {

        @Override
        public String toString() {
            return "Question[" + dispatchId + "]";
        }
    }

    /**
     * @param permit null: denied
     * @param reason why denied
     */
    record Answer(
            UUID dispatchId,
            @Nullable Permit permit,
            @Nullable String reason) {}

    /**
     * @param lease from the moment at which the question was sent
     * @param addressId the same for everybody whom the message would reach at the same address
     */
    record Permit(UUID permitId, long epoch, Duration lease, UUID addressId, String refusalUrl) {}

    enum Outcome {
        DISPATCHED,
        FAILED,
        VOID
    }

    /** One answer per question; fails when nobody answers. */
    Uni<List<Answer>> issue(List<Question> questions, boolean profiled);

    /** Answers those reports that consent-service has dealt with, with the reason of those that it did not accept ("" when it did). */
    Uni<Map<UUID, String>> report(Map<UUID, Outcome> outcomes);
}
