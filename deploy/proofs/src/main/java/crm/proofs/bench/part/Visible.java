package crm.proofs.bench.part;

import crm.proofs.bench.load.Latencies;
import crm.proofs.bench.load.OpenLoop;
import crm.proofs.system.Query;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Looks again and again which of the expected orders analytics counts by now. */
final class Visible implements OpenLoop.Listener, AutoCloseable {

    private static final long PAUSE_NANOS = 3_000_000;
    private static final String COUNTED = """
        select f.order_id from unnest(?::uuid[], ?::uuid[]) as e(customer_id, order_id)
        join order_fact f on f.customer_id = e.customer_id and f.order_id = e.order_id
        """;

    private final Connection database;
    private final Map<Integer, Order> orders = new ConcurrentHashMap<>();
    private final Map<UUID, Order> waiting = new ConcurrentHashMap<>();
    private final Latencies looks = new Latencies();
    private final Thread thread = new Thread(this::look, "watch-facts");
    private volatile boolean stopped;
    private volatile RuntimeException failure;

    private static final class Order {
        private final UUID customer;
        private volatile long due;
        private volatile long answered;
        private volatile long counted;

        Order(UUID customer) {
            this.customer = customer;
        }
    }

    private Visible(Connection database) {
        this.database = database;
    }

    static Visible watching(Connection database) {
        var visible = new Visible(database);
        visible.thread.start();
        return visible;
    }

    void expect(int index, UUID id, UUID customer) {
        var order = new Order(customer);
        orders.put(index, order);
        waiting.put(id, order);
    }

    @Override
    public void answered(int index, long due, long answered) {
        var order = orders.get(index);
        order.due = due;
        order.answered = answered;
    }

    void awaitAll() throws InterruptedException {
        Waiting.until("all confirmed orders counted", () -> {
            if (failure != null) {
                throw failure;
            }
            return waiting.isEmpty();
        });
    }

    int count() {
        return orders.size();
    }

    Latencies answers() {
        var latencies = new Latencies();
        orders.values().forEach(order -> latencies.add(order.answered - order.due));
        return latencies;
    }

    /** An order may be counted before its answer has arrived: then nobody waited. */
    Latencies sinceAnswer() {
        var latencies = new Latencies();
        orders.values().forEach(order -> latencies.add(Math.max(0, order.counted - order.answered)));
        return latencies;
    }

    Latencies sinceRequest() {
        var latencies = new Latencies();
        orders.values().forEach(order -> latencies.add(order.counted - order.due));
        return latencies;
    }

    /** Median time between two looks, in milliseconds. */
    double resolution() {
        return looks.percentile(0.5);
    }

    private void look() {
        try {
            while (!stopped) {
                long began = System.nanoTime();
                if (!waiting.isEmpty()) {
                    lookOnce();
                }
                LockSupport.parkNanos(PAUSE_NANOS);
                looks.add(System.nanoTime() - began);
            }
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void lookOnce() {
        var asked = List.copyOf(waiting.entrySet());
        var customers = asked.stream().map(one -> one.getValue().customer).toArray(UUID[]::new);
        var ids = asked.stream().map(Map.Entry::getKey).toArray(UUID[]::new);
        var found = Query.rows(database, COUNTED, customers, ids);
        long now = System.nanoTime();
        found.forEach(row -> waiting.remove((UUID) row.get(0)).counted = now);
    }

    /** It ends within one look and one pause, whoever interrupts the one that waits. */
    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
