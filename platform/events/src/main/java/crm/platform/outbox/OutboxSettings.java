package crm.platform.outbox;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Configuration {@code crm.outbox.*}; the defaults stand in the platform's microprofile-config.properties. */
@ConfigMapping(prefix = "crm.outbox")
public interface OutboxSettings {

    /**
     * Lanes of the outbox, each with its own order, thread and Kafka transactions. One carries more than a service writes; a second one
     * doubles the transactions, and helps only where one row that the broker refuses must not hold up all others. After a change the
     * rows that wait move to their new lanes at the start ({@link OutboxLanes}).
     */
    int shards();

    /** Off in a process that has no outbox of its own to empty. */
    boolean relay();

    /** Rows of one Kafka transaction. */
    int batch();

    /** How often the relay looks without being woken: for rows that another replica wrote. */
    Duration poll();

    /** Pause after a wake-up, in which further commits join the batch. */
    Duration debounce();

    /**
     * From the start of one batch to the next while rows come one by one: a Kafka transaction costs the same for one row as for
     * hundreds, here and at everybody who reads it. A full batch waits for nothing.
     */
    Duration interval();

    /** For how long rows must wait, and none be sent, until a standing-by relay takes over. */
    Duration takeover();

    /** How long the broker may take; a database transaction is open meanwhile. */
    Duration deliveryTimeout();

    /** Codec of the Kafka producer. */
    String compression();

    /** How long sent rows are kept: the source for publishing again. */
    Duration retention();
}
