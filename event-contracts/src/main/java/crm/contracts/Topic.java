package crm.contracts;

/**
 * A Kafka topic; its key is the aggregate's id, so that one aggregate's events stay in order.
 *
 * @param partitions fixed: another number would send the events of one aggregate to two partitions
 * @param retentionMillis -1 keeps for ever
 */
public record Topic(String name, int partitions, long retentionMillis, String description) {

    public static final long FOR_EVER = -1;
}
