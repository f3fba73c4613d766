package crm.proofs.chaos.check;

import crm.proofs.chaos.capture.Capture;
import crm.proofs.chaos.capture.Capture.Acknowledged;
import crm.proofs.chaos.capture.Capture.Decision;
import crm.proofs.chaos.capture.Capture.Dispatch;
import crm.proofs.chaos.capture.Capture.Fact;
import crm.proofs.chaos.capture.Capture.Group;
import crm.proofs.chaos.capture.Capture.InboxRow;
import crm.proofs.chaos.capture.Capture.InvoiceNumber;
import crm.proofs.chaos.capture.Capture.KpiFigure;
import crm.proofs.chaos.capture.Capture.LedgerEntry;
import crm.proofs.chaos.capture.Capture.LedgerHead;
import crm.proofs.chaos.capture.Capture.Leftover;
import crm.proofs.chaos.capture.Capture.Mail;
import crm.proofs.chaos.capture.Capture.OutboxRow;
import crm.proofs.chaos.capture.Capture.Permit;
import crm.proofs.chaos.capture.Capture.Refused;
import crm.proofs.chaos.capture.Capture.Row;
import crm.proofs.chaos.capture.Capture.Sale;
import crm.proofs.chaos.capture.Capture.StoredKey;
import crm.proofs.chaos.capture.Capture.TopicEvent;
import crm.proofs.chaos.capture.CaptureFiles;
import crm.proofs.chaos.capture.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;

/** A small capture of a run in which nothing went wrong: people who permit, buy, are written to, and some who withdraw. */
final class CaptureFixture {

    private static final Instant BEGIN = Instant.parse("2026-11-25T09:00:00Z");
    private static final String ORDERS = "crm.sales.order.v1";
    private static final String COSTS = "crm.sales.order-cost.v1";
    private static final String PERMISSIONS = "crm.consent.permission.v1";
    private static final int PARTITIONS = 2;

    private final Random random;
    private final Capture capture = CaptureFiles.empty();
    private final Map<String, Long> ends = new java.util.HashMap<>();
    private BigDecimal revenue = BigDecimal.ZERO;
    private BigDecimal profit = BigDecimal.ZERO;
    private int commands;
    private final Chain[] chains = {new Chain(0), new Chain(1)};

    private CaptureFixture(long seed) {
        this.random = new Random(seed);
    }

    static Capture correct(long seed) {
        var fixture = new CaptureFixture(seed);
        for (int i = 0; i < 6; i++) {
            fixture.person(i);
        }
        fixture.end();
        return fixture.capture;
    }

    private void person(int number) {
        var id = "person-" + number;
        boolean analysed = number % 2 == 0;
        var email = id + "@example.com";
        command("customer", id, 1, "email", email);
        capture.rows().add(new Row("customer", id, 1, Values.content("email", email)));
        permission(id, "ANALYTICS_INDIVIDUAL", analysed);
        order(id, analysed, number % 3 == 2);
        order(id, analysed, false);
        campaign(id, number % 3 == 1);
        refused(number);
    }

    private void permission(String person, String purpose, boolean stays) {
        said("GRANT", Map.of("personId", person, "purpose", purpose));
        event("consent", PERMISSIONS, person + purpose, 1, "changed");
        capture.decisions().add(new Decision(person, 1, true));
        if (!stays) {
            said("WITHDRAW", Map.of("personId", person, "purpose", purpose));
            event("consent", PERMISSIONS, person + purpose, 2, "changed");
            capture.decisions().add(new Decision(person, 2, false));
        }
    }

    private void order(String person, boolean analysed, boolean cancelled) {
        var id = "order-" + commands;
        var net = new BigDecimal(Values.amount(BigDecimal.valueOf(1_000 + random.nextInt(90_000), 2)));
        var cost = new BigDecimal(Values.amount(BigDecimal.valueOf(1 + random.nextInt(900), 2)));
        command("order", id, 1, "net", net.toPlainString(), "status", "DRAFT");
        command("order", id, 2, "net", net.toPlainString(), "status", "CONFIRMED");
        event("sales", ORDERS, id, 1, "created");
        event("sales", ORDERS, id, 2, "confirmed");
        event("sales", COSTS, "cost-of-" + id, 1, "recorded");
        if (cancelled) {
            command("order", id, 3, "net", net.toPlainString(), "status", "CANCELLED");
            event("sales", ORDERS, id, 3, "cancelled");
        } else if (analysed) {
            revenue = revenue.add(net);
            profit = profit.add(net).subtract(cost);
        }
        var fact = new Fact(
                "analytics.order_fact",
                id,
                Values.content(
                        "customerId",
                        person,
                        "currency",
                        "TRY",
                        "net",
                        net.toPlainString(),
                        "lines",
                        1,
                        "cost",
                        cost.toPlainString(),
                        "unknownLines",
                        0,
                        "confirmedAt",
                        at(),
                        "cancelledAt",
                        cancelled ? at() : null));
        capture.published().add(fact);
        capture.stored().add(fact);
        capture.sales()
                .add(new Sale(id, "TRY", net, Instant.parse(fact.content().get("confirmedAt")), cancelled));
        capture.rows()
                .add(new Row(
                        "order",
                        id,
                        cancelled ? 3 : 2,
                        Values.content("net", net.toPlainString(), "status", cancelled ? "CANCELLED" : "CONFIRMED")));
        for (String source : new String[] {"sales", "events"}) {
            capture.invoices()
                    .add(new InvoiceNumber(
                            source, "INV2026", 1 + capture.invoices().size() / 2));
        }
    }

    /** Permits both, gets a mail, and may withdraw afterwards. */
    private void campaign(String person, boolean withdraws) {
        var address = person + "@example.com";
        said("GRANT", Map.of("personId", person, "channel", "EPOSTA"));
        said("GRANT", Map.of("personId", person, "purpose", "MARKETING_COMM"));
        var dispatch = "dispatch-" + person;
        var permit = "permit-" + person;
        commands++;
        capture.permits().add(new Permit(permit, dispatch, "DISPATCHED"));
        capture.dispatches().add(new Dispatch(dispatch, "campaign-" + commands, person, "SENT", permit));
        capture.mails().add(new Mail(dispatch + ".eml", at(), address, "campaign-" + commands, dispatch, permit));
        if (withdraws) {
            said("WITHDRAW", Map.of("personId", person, "channel", "EPOSTA"));
        }
    }

    private void refused(int number) {
        capture.refused().add(new Refused("refused-" + number, "order", 409, "order.not-draft", true));
    }

    private void said(String action, Map<String, String> about) {
        var id = "entry-" + commands;
        var chain = chains[commands % 2];
        var content = Values.content("action", action, "shard", chain.shard);
        content.putAll(about);
        commands++;
        capture.acknowledged()
                .add(new Acknowledged(
                        "key-" + commands, "ledger-entry", id, chain.seq + 1, content, at(), at().plusMillis(5)));
        capture.keys().add(new StoredKey("key-" + commands, id));
        capture.rows()
                .add(new Row(
                        "ledger-entry",
                        id,
                        chain.seq + 1,
                        Values.content(
                                "action",
                                action,
                                "shard",
                                chain.shard,
                                "personId",
                                about.get("personId"),
                                "purpose",
                                about.get("purpose"),
                                "channel",
                                about.get("channel"))));
        chain.add(capture, "{\"id\":\"" + id + "\"}");
    }

    private static final class Chain {

        private final int shard;
        private long seq;
        private String hash = "0".repeat(64);

        Chain(int shard) {
            this.shard = shard;
        }

        void add(Capture capture, String header) {
            var previous = hash;
            seq++;
            hash = Values.sha256(header + "\n" + seq + "\n" + 1 + "\n" + previous);
            capture.ledger().add(new LedgerEntry(shard, seq, 1, header, previous, hash));
        }
    }

    private void command(String kind, String id, long version, Object... content) {
        commands++;
        capture.acknowledged()
                .add(new Acknowledged(
                        "key-" + commands, kind, id, version, Values.content(content), at(), at().plusMillis(5)));
        capture.keys().add(new StoredKey("key-" + commands, id));
    }

    private void event(String service, String topic, String key, long version, String type) {
        long position = capture.outbox().size() + 1L;
        var row = new OutboxRow(
                service,
                position,
                "event-" + position,
                topic,
                key,
                version,
                type,
                Values.sha256("payload " + position),
                true);
        capture.outbox().add(row);
        publish(row);
        if (random.nextInt(4) == 0) {
            publish(row); // sent twice: the relay died before it could write down that it had sent
        }
        capture.inbox().add(new InboxRow("analytics." + service, row.eventId()));
    }

    private void publish(OutboxRow row) {
        int partition = Math.floorMod(row.key().hashCode(), PARTITIONS);
        long offset = ends.merge(row.topic() + "/" + partition, 1L, Long::sum);
        capture.topic()
                .add(new TopicEvent(
                        row.topic(),
                        partition,
                        offset,
                        row.eventId(),
                        row.key(),
                        row.version(),
                        row.type(),
                        row.digest(),
                        true));
    }

    private void end() {
        ends.forEach((place, end) -> {
            var topic = place.substring(0, place.indexOf('/'));
            int partition = Integer.parseInt(place.substring(place.indexOf('/') + 1));
            capture.groups().add(new Group("analytics." + topic.split("\\.")[1], topic, partition, end + 1));
        });
        var to = BEGIN.plus(1, ChronoUnit.DAYS);
        capture.kpis().add(new KpiFigure("K5", "TRY", BEGIN, to, revenue));
        capture.kpis().add(new KpiFigure("K6", "TRY", BEGIN, to, profit));
        for (Chain chain : chains) {
            capture.heads().add(new LedgerHead(chain.shard, chain.seq, chain.hash));
        }
        capture.leftovers().add(new Leftover("sales", "dead_letter", 0));
        capture.leftovers().add(new Leftover("analytics", "dead_letter", 0));
    }

    /** Later and later. */
    private Instant at() {
        return BEGIN.plusSeconds(commands);
    }
}
