package crm.launcher.demo;

import crm.contracts.Topics;
import crm.launcher.Console;
import crm.launcher.Refusal;
import crm.launcher.config.Port;
import crm.launcher.config.Settings;
import crm.launcher.server.Outboxes;
import crm.launcher.server.Tokens;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLongArray;

/** Real purchases in through the public API, KPIs out. Running it again changes nothing. */
public final class DemoRun {

    private static final List<String> CUSTOMER_TOPICS = List.of(Topics.INDIVIDUAL_CUSTOMER);
    private static final List<String> EVERY_CUSTOMER_TOPIC =
            List.of(Topics.INDIVIDUAL_CUSTOMER, Topics.CORPORATE_CUSTOMER, Topics.LEAD);
    private static final List<String> SALES_TOPICS =
            List.of(Topics.PRODUCT, Topics.OPPORTUNITY, Topics.ORDER, Topics.INVOICE);
    private static final Duration CATCH_UP = Duration.ofMinutes(5);
    private static final long POLL_MILLIS = 250;

    private final Settings settings;
    private final Console console;
    private final Gateway manager;
    private final Gateway officer;
    private final Gateway analyst;

    public DemoRun(Settings settings, Console console) {
        var tokens = new Tokens(settings);
        var address = settings.url(Port.GATEWAY);
        this.settings = settings;
        this.console = console;
        this.manager = new Gateway(address, () -> tokens.of("manager"));
        this.officer = new Gateway(address, () -> tokens.of("dpo"));
        this.analyst = new Gateway(address, () -> tokens.of("analyst"));
    }

    public void run() throws IOException, InterruptedException {
        var data = DemoData.read(settings.require(DemoData.FILE, "the checkout is not complete."));
        console.line("");
        console.line("Importing the CDNOW purchases through " + settings.url(Port.GATEWAY) + "/api/v1");
        var began = Instant.now();
        try (var caughtUp = new CaughtUp(settings.kafka())) {
            var seen = new Delivery(caughtUp);
            var changed = customers(data);
            product();
            seen.await(
                    "customers known to sales and consent",
                    "customer",
                    List.of("sales.customers", "consent.customers"));
            changed |= permissionsAndOrders(data);
            seen.awaitAnalytics();
            report(data, changed, Duration.between(began, Instant.now()));
        }
        new KpiReport(analyst, console).print();
    }

    private boolean customers(DemoData data) throws InterruptedException {
        var csv = data.customers();
        var bar = new ProgressBar(console, "customers", csv.rows());
        var end = new ImportClient(manager, "/api/v1/imports")
                .run("individual-customers", csv, progress -> bar.show(progress.read()));
        bar.end(end.summary());
        return !end.changedNothing();
    }

    private void product() throws InterruptedException {
        new DemoProduct(manager).ensure();
    }

    /** Two services, so both at once. */
    private boolean permissionsAndOrders(DemoData data) throws InterruptedException {
        var permissions = data.permissions();
        var orders = data.orders();
        var bar = new ProgressBar(console, "rows", permissions.rows() + (long) orders.rows());
        var read = new AtomicLongArray(2);
        var granting = inBackground(() -> new ImportClient(officer, "/api/v1/consent-imports")
                .run("processing-permissions", permissions, progress -> read.set(0, progress.read())));
        var ordering = inBackground(() -> new ImportClient(manager, "/api/v1/sales-imports")
                .run("orders", orders, progress -> read.set(1, progress.read())));
        var both = CompletableFuture.allOf(granting, ordering);
        while (!both.isDone()) {
            bar.show(read.get(0) + read.get(1));
            Thread.sleep(POLL_MILLIS);
        }
        var permissionsEnd = result(granting);
        var ordersEnd = result(ordering);
        bar.end("permissions: " + permissionsEnd.summary());
        bar.end("orders: " + ordersEnd.summary());
        return !permissionsEnd.changedNothing() || !ordersEnd.changedNothing();
    }

    private interface Work {
        ImportProgress run() throws InterruptedException;
    }

    private static CompletableFuture<ImportProgress> inBackground(Work work) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return work.run();
            } catch (InterruptedException e) {
                throw new CompletionException(e);
            }
        });
    }

    private static ImportProgress result(CompletableFuture<ImportProgress> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : e;
        }
    }

    private void report(DemoData data, boolean changed, Duration took) {
        long rows = 2L * data.customerCount() + data.orders().rows();
        console.line(String.format(
                Locale.ROOT,
                "  %,d customers (%,d permit analysis), %,d orders worth $%,.2f",
                data.customerCount(),
                data.granting(),
                data.orders().rows(),
                data.revenue()));
        console.line(String.format(
                Locale.ROOT,
                "  %,d rows in %.1f s until the facts were in analytics: %,.0f rows/s%s",
                rows,
                took.toMillis() / 1000.0,
                rows * 1000.0 / took.toMillis(),
                changed ? "" : " (nothing changed: everything was there already)"));
    }

    /** Waits until every outbox is sent and what was sent is worked through. */
    private final class Delivery {

        private final CaughtUp caughtUp;
        private final Outboxes outboxes = new Outboxes(settings);

        Delivery(CaughtUp caughtUp) {
            this.caughtUp = caughtUp;
        }

        void await(String what, String producer, List<String> groups) throws InterruptedException {
            await(what, () -> {
                long waiting = outboxes.unsent(List.of(producer));
                for (String group : groups) {
                    waiting += caughtUp.lag(group, CUSTOMER_TOPICS);
                }
                return waiting;
            });
        }

        void awaitAnalytics() throws InterruptedException {
            var groups = Map.of(
                    "analytics.customers", EVERY_CUSTOMER_TOPIC,
                    "analytics.sales", SALES_TOPICS,
                    "analytics.permissions", List.of(Topics.PERMISSION));
            await("all facts in analytics", () -> {
                long waiting = outboxes.unsent(List.of("customer", "sales", "consent"));
                for (var group : groups.entrySet()) {
                    waiting += caughtUp.lag(group.getKey(), group.getValue());
                }
                return waiting;
            });
        }

        private void await(String what, Waiting waiting) throws InterruptedException {
            var began = Instant.now();
            var deadline = began.plus(CATCH_UP);
            long left = waiting.count();
            while (left > 0) {
                if (Instant.now().isAfter(deadline)) {
                    throw new Refusal("After " + CATCH_UP.toMinutes() + " minutes " + left
                            + " events are still under way; ./crm logs analytics may say why.");
                }
                console.overwrite("  waiting for " + left + " events          ");
                Thread.sleep(POLL_MILLIS);
                left = waiting.count();
            }
            var seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
            console.line(String.format(Locale.ROOT, "\r  %-12s %s (%.1f s)          ", "events", what, seconds));
        }
    }

    private interface Waiting {
        long count() throws InterruptedException;
    }
}
