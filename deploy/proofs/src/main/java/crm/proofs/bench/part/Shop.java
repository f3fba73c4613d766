package crm.proofs.bench.part;

import com.fasterxml.jackson.databind.ObjectMapper;
import crm.proofs.bench.load.Answer;
import crm.proofs.bench.load.HttpConnection;
import crm.proofs.bench.load.Request;
import crm.proofs.system.Query;
import crm.proofs.system.TestSystem;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Customers and products, and orders of three lines for them. */
final class Shop {

    static final int CUSTOMERS = 100_000;
    static final String BUYER = "sales";
    static final String NET = "150.00";
    static final String TOTAL = "180.00";

    /** The demo user {@value #BUYER}. */
    static final String OWNER =
            "'0d3e0000-0000-4000-8000-000000000002'::uuid, 'istanbul-sales'::text, 'sales/istanbul'::text";

    private static final List<String> PRICES = List.of("100.00", "30.00", "20.00");

    private final TestSystem system;
    private final List<UUID> products = new ArrayList<>();

    /** The part that measures memory has opened a shop on the same data before. */
    private final String opened = Long.toString(System.currentTimeMillis(), 36);

    private final AtomicInteger next = new AtomicInteger();

    Shop(TestSystem system) {
        this.system = system;
    }

    /** The UUID whose digits are the number. */
    static UUID customer(int number) {
        return UUID.fromString(String.format("%08d-0000-4000-8000-000000000000", number));
    }

    /** The same in SQL. */
    static String customerSql(String number) {
        return "(lpad((" + number + ")::text, 8, '0') || '-0000-4000-8000-000000000000')::uuid";
    }

    /** Companies, whom analytics may count without asking; straight into the tables, as if their events had come. */
    synchronized void open() throws Exception {
        if (!products.isEmpty()) {
            return;
        }
        try (var sales = system.database("sales");
                var analytics = system.database("analytics")) {
            var numbers = " from generate_series(0, " + (CUSTOMERS - 1) + ") as n on conflict do nothing";
            Query.run(
                    sales,
                    "insert into known_customer (customer_id, owner_user_id, owner_team, owner_department) select "
                            + customerSql("n") + ", " + OWNER + numbers);
            Query.run(
                    analytics,
                    "insert into person (customer_id, kind, known_since) select " + customerSql("n")
                            + ", 'CORPORATE', now()" + numbers);
            Query.run(sales, "analyze known_customer");
            Query.run(analytics, "analyze person");
        }
        try (var connection = new HttpConnection(system.service("sales"))) {
            for (int place = 0; place < PRICES.size(); place++) {
                products.add(product(connection, place));
            }
        }
    }

    List<UUID> products() {
        return products;
    }

    private String sku(int place) {
        return "BENCH-" + opened + "-" + place;
    }

    /** A draft of the next customer. */
    Request order(URI base) {
        var lines = new StringBuilder();
        for (int place = 0; place < PRICES.size(); place++) {
            lines.append(place == 0 ? "" : ",")
                    .append("{\"productId\":\"")
                    .append(products.get(place))
                    .append("\",\"quantity\":1,\"unitPrice\":{\"amount\":\"")
                    .append(PRICES.get(place))
                    .append("\",\"currency\":\"TRY\"}}");
        }
        var customer = customer(next.getAndIncrement() % CUSTOMERS);
        var json = "{\"customerId\":\"" + customer + "\",\"channel\":\"WEB\",\"lines\":[" + lines + "]}";
        return Request.post(base, "/api/v1/orders", system.token(BUYER), json);
    }

    Request confirmation(URI base, UUID order) {
        return Request.post(base, "/api/v1/orders/" + order + "/confirm", system.token(BUYER), "");
    }

    /** The order's lines as SQL values of what the service stores of them. */
    String linesSql() {
        var rows = new ArrayList<String>();
        for (int place = 0; place < PRICES.size(); place++) {
            rows.add(String.format(
                    "(%d::smallint, '%s'::uuid, '%s', 1.0, %s, %s, 20.00, %s * 0.2, 6.50, 'TRY')",
                    place + 1,
                    products.get(place),
                    sku(place),
                    PRICES.get(place),
                    PRICES.get(place),
                    PRICES.get(place)));
        }
        return String.join(", ", rows);
    }

    private UUID product(HttpConnection connection, int place) throws IOException {
        var json = "{\"sku\":\"" + sku(place) + "\",\"name\":\"Product " + place
                + "\",\"kind\":\"GOOD\",\"standardCost\":{\"amount\":\"6.50\",\"currency\":\"TRY\"},\"taxRate\":20}";
        var id = UUID.fromString(new ObjectMapper()
                .readTree(post(connection, "/api/v1/products", json).text())
                .path("id")
                .asText());
        post(connection, "/api/v1/products/" + id + "/activate", "");
        return id;
    }

    private Answer post(HttpConnection connection, String path, String json) throws IOException {
        var answer = connection.exchange(Request.post(system.service("sales"), path, system.token("manager"), json));
        if (!answer.isGood()) {
            throw new IllegalStateException(path + " answered " + answer.status() + ": " + answer.text());
        }
        return answer;
    }
}
