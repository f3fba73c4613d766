package crm.proofs.chaos.experiment;

import java.util.Set;

/** Designs of delivery that look right, and what shows that they are not. */
enum Defect {
    /** Ours. */
    NONE(Set.of()),

    /** Sends what lies behind the last position that it has sent; a position that is committed later is never looked at. */
    RELAY_BY_CURSOR(Set.of("outbox = topic, byte by byte", "each aggregate in order, without a hole")),

    /** Tells the broker that it is through, then acts; what it had in its hands when it died is lost. */
    OFFSETS_BEFORE_THE_EFFECT(
            Set.of("inbox = topic, each event once per consumer", "facts = events, each effect once")),

    /** Acts on whatever is delivered; what is delivered again, because it died before it told the broker, counts twice. */
    NO_INBOX(Set.of("facts = events, each effect once")),

    /** Executes a repeated request again. */
    NO_IDEMPOTENCY(Set.of("acknowledged records = rows"));

    private final Set<String> symptoms;

    Defect(Set<String> symptoms) {
        this.symptoms = symptoms;
    }

    /** The checks that must fail. */
    Set<String> symptoms() {
        return symptoms;
    }
}
