package crm.launcher.demo;

import crm.contracts.Topics;
import crm.launcher.Console;
import crm.launcher.Refusal;
import crm.launcher.config.Port;
import crm.launcher.config.Settings;
import crm.launcher.process.Probe;
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

    private static final List<String> PERSONS = List.of(Topics.INDIVIDUAL_CUSTOMER);
    private static final List<String> EVERY_CUSTOMER_TOPIC =
            List.of(Topics.INDIVIDUAL_CUSTOMER, Topics.CORPORATE_CUSTOMER, Topics.LEAD);
    private static final List<String> SALES_TOPICS =
            List.of(Topics.PRODUCT, Topics.OPPORTUNITY, Topics.ORDER, Topics.INVOICE);
    private static final long POLL_MILLIS = 250;

    private final Settings settings;
    private final Console console;
    private final DemoStaff staff;

    public DemoRun(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
        this.staff = DemoStaff.of(settings);
    }

    public void run() throws IOException, InterruptedException {
        var data = DemoData.read(settings.require(DemoData.FILE, "the checkout is not complete."));
        console.line("");
        console.line("Importing the CDNOW purchases through " + settings.url(Port.GATEWAY) + "/api/v1");
        var began = Instant.now();
        try (var delivery = new Delivery(settings, console)) {
            var changed = customers(data);
            product();
            delivery.await(
                    "customers known to sales and consent",
                    List.of("customer"),
                    Map.of("sales.customers", PERSONS, "consent.known-customers", PERSONS));
            changed |= permissionsAndOrders(data);
            delivery.await(
                    "all facts in analytics",
                    List.of("customer", "sales", "consent"),
                    Map.of(
                            "analytics.customers",
                            EVERY_CUSTOMER_TOPIC,
                            "analytics.sales",
                            SALES_TOPICS,
                            "analytics.order-costs",
                            List.of(Topics.ORDER_COST),
                            "analytics.permissions",
                            List.of(Topics.PERMISSION)));
            report(data, changed, Duration.between(began, Instant.now()));
            new SupportStory(staff.supervisor(), console).tell(data, delivery);
            campaign(data, delivery);
        }
        new KpiReport(staff.analyst(), console).print();
    }

    /** Without a registry nobody could be written to, and the campaign would have been run for nothing. */
    private void campaign(DemoData data, Delivery delivery) throws IOException, InterruptedException {
        if (!Probe.answersOk(settings.url(Port.IYS) + "/health") || !Probe.listens(settings.port(Port.MAIL))) {
            console.line("");
            console.line("No campaign: the registry or the mail server does not run here (./crm status)");
            return;
        }
        var campaign = new CampaignStory(staff, console).tell(data, delivery);
        new CampaignReport(settings.home().mail(), console).print(campaign, new Audience(data).withdrawing());
    }

    private boolean customers(DemoData data) throws InterruptedException {
        return !new FileImport(console)
                .run(
                        "customers",
                        new ImportClient(staff.manager(), "/api/v1/imports"),
                        "individual-customers",
                        data.customers())
                .changedNothing();
    }

    private void product() throws InterruptedException {
        new DemoProduct(staff.manager()).ensure();
    }

    /** Two services, so both at once. */
    private boolean permissionsAndOrders(DemoData data) throws InterruptedException {
        var permissions = data.permissions();
        var orders = data.orders();
        var bar = new ProgressBar(console, "rows", permissions.rows() + (long) orders.rows());
        var read = new AtomicLongArray(2);
        var granting = inBackground(() -> new ImportClient(staff.officer(), "/api/v1/consent-imports")
                .run("processing-permissions", permissions, progress -> read.set(0, progress.read())));
        var ordering = inBackground(() -> new ImportClient(staff.manager(), "/api/v1/sales-imports")
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
}
