package crm.proofs.chaos.capture;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was seen of a run, from the callers' side and from the system's, in a form that knows neither: lines that can be kept in files,
 * compared, and in a test damaged on purpose. Amounts are without trailing zeros and times are cut to microseconds, on every side.
 */
public record Capture(
        List<Acknowledged> acknowledged,
        List<Refused> refused,
        List<StoredKey> keys,
        List<Row> rows,
        List<OutboxRow> outbox,
        List<TopicEvent> topic,
        List<InboxRow> inbox,
        List<Group> groups,
        List<Fact> published,
        List<Fact> stored,
        List<Sale> sales,
        List<Decision> decisions,
        List<KpiFigure> kpis,
        List<InvoiceNumber> invoices,
        List<LedgerEntry> ledger,
        List<LedgerHead> heads,
        List<Mail> mails,
        List<Dispatch> dispatches,
        List<Permit> permits,
        List<Leftover> leftovers) {

    /**
     * A promise to a caller: this command has its effect.
     *
     * @param key the Idempotency-Key; a command that touches two records has two lines
     * @param kind "order", "lead", …
     * @param version of the record after the command; 0 where the answer does not tell
     * @param content what else the answer said of the record
     * @param sentAt when the first attempt began
     */
    public record Acknowledged(
            String key,
            String kind,
            String id,
            long version,
            Map<String, String> content,
            Instant sentAt,
            Instant acknowledgedAt) {}

    /** @param expected the caller asked for what must be refused */
    public record Refused(String key, String kind, int status, String code, boolean expected) {}

    /** @param id of the record that the stored answer is about */
    public record StoredKey(String key, String id) {}

    /** A record of a kind that the load makes, written since the run began. */
    public record Row(String kind, String id, long version, Map<String, String> content) {}

    /** @param digest SHA-256 of the payload's bytes */
    public record OutboxRow(
            String service,
            long position,
            String eventId,
            String topic,
            String key,
            long version,
            String type,
            String digest,
            boolean sent) {}

    public record TopicEvent(
            String topic,
            int partition,
            long offset,
            String eventId,
            String key,
            long version,
            String type,
            String digest,
            boolean ofAnOutbox) {}

    public record InboxRow(String consumer, String eventId) {}

    /** How far a consumer group has told the broker that it is. */
    public record Group(String consumer, String topic, int partition, long committed) {}

    /** An effect of events in another service: as it should be by the events, or as it is. */
    public record Fact(String table, String id, Map<String, String> content) {}

    /** An order that was confirmed, as sales has it. */
    public record Sale(String orderId, String currency, BigDecimal net, Instant confirmedAt, boolean cancelled) {}

    /** Whether somebody may be analysed, by an event; a legal person always: {@link #ALWAYS} is after every version. */
    public record Decision(String personId, long version, boolean permitted) {

        public static final long ALWAYS = Long.MAX_VALUE;
    }

    /** The answer to a KPI question over [from, to). */
    public record KpiFigure(String code, String currency, Instant from, Instant to, BigDecimal numerator) {}

    /** @param source "sales" or "events" */
    public record InvoiceNumber(String source, String series, long number) {}

    /** @param header canonical text, made from the columns */
    public record LedgerEntry(
            int shard, long seq, long keyVersion, String header, String previousHash, String entryHash) {}

    public record LedgerHead(int shard, long seq, String hash) {}

    /** A mail that the mail server took. */
    public record Mail(
            String file, Instant arrivedAt, String to, String campaignId, String dispatchId, String permitId) {}

    /** What marketing says of a message. */
    public record Dispatch(String id, String campaignId, String customerId, String status, String permitId) {}

    /** What consent allowed. */
    public record Permit(String id, String messageId, String outcome) {}

    /** What must be empty in the end. */
    public record Leftover(String service, String what, long count) {}
}
