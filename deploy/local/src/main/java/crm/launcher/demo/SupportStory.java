package crm.launcher.demo;

import crm.contracts.Topics;
import crm.launcher.Console;
import java.util.List;
import java.util.Map;

/** Past service requests in, as the head of customer service would bring them. */
final class SupportStory {

    private final Gateway supervisor;
    private final Console console;

    SupportStory(Gateway supervisor, Console console) {
        this.supervisor = supervisor;
        this.console = console;
    }

    void tell(DemoData data, Delivery delivery) throws InterruptedException {
        console.line("");
        console.line("Importing made-up service requests of some of the customers");
        delivery.await(
                "customers known to support",
                List.of("customer"),
                Map.of("support.customers", List.of(Topics.INDIVIDUAL_CUSTOMER)));
        new FileImport(console)
                .run(
                        "requests",
                        new ImportClient(supervisor, "/api/v1/support-imports"),
                        "service-requests",
                        PastRequests.of(data).csv());
        delivery.await(
                "all requests in analytics",
                List.of("support"),
                Map.of("analytics.support", List.of(Topics.SERVICE_REQUEST, Topics.SURVEY)));
    }
}
