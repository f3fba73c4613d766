package crm.proofs.chaos.experiment;

import java.util.Set;

/** Designs of delivery that look right, and what shows that they are not. */
enum Defect {
    /** Ours. */
    NONE(Set.of()),

    /** Sends what lies behind the last position that it has sent; a position that is committed later is never looked at. */
    RELAY_BY_CURSOR(Set.of(Check.OUTBOX, Check.ORDER)),

    /** Two relays share the work, each with the rows that the other has not locked; the later batch may arrive first. */
    TWO_RELAYS_SKIP_LOCKED(Set.of(Check.ORDER)),

    /** No transaction around a batch: of one that broke off, what is behind may be there without what is before it. */
    PRODUCER_WITHOUT_TRANSACTION(Set.of(Check.ORDER)),

    /** Tells the broker that it is through, then acts; what it had in its hands when it died is lost. */
    OFFSETS_BEFORE_THE_EFFECT(Set.of(Check.INBOX, Check.FACTS)),

    /** Acts on whatever is delivered; what is delivered again, because it died before it told the broker, counts twice. */
    NO_INBOX(Set.of(Check.FACTS)),

    /** One inbox for all consumers: what one has heard of, the other takes for done. */
    INBOX_WITHOUT_THE_CONSUMER(Set.of(Check.INBOX, Check.FACTS)),

    /** Does not go on when a version is missing; so one dead letter stops everything behind it, other aggregates, too. */
    GAP_IS_THROWN(Set.of(Check.LAG, Check.INBOX)),

    /** Applies what waited behind a dead letter as it finds it, the youngest first. */
    FOLLOWERS_OUT_OF_ORDER(Set.of(Check.FACTS)),

    /** Sets the dead letter aside and goes on with what comes behind it. */
    DEAD_LETTER_BLOCKS_NOTHING(Set.of(Check.FACTS)),

    /** Announces when the change is committed; one that died in between has changed something that nobody hears of. */
    OUTBOX_OUTSIDE_THE_TRANSACTION(Set.of(Check.ORDER)),

    /** Executes a repeated request again. */
    NO_IDEMPOTENCY(Set.of(Check.ROWS)),

    /** Remembers the request when it is done; one that died in between is done again. */
    KEY_AFTER_THE_EFFECT(Set.of(Check.ROWS));

    private final Set<String> symptoms;

    Defect(Set<String> symptoms) {
        this.symptoms = symptoms;
    }

    /** The checks that must fail. */
    Set<String> symptoms() {
        return symptoms;
    }

    private static final class Check {
        static final String OUTBOX = "outbox = topic, byte by byte";
        static final String ORDER = "each aggregate in order, without a hole";
        static final String INBOX = "inbox = topic, each event once per consumer";
        static final String FACTS = "facts = events, each effect once";
        static final String LAG = "no consumer lags behind";
        static final String ROWS = "acknowledged records = rows";
    }
}
