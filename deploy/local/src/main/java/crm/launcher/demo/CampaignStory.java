package crm.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import crm.contracts.Topics;
import crm.launcher.Console;
import crm.launcher.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * A campaign to regular customers, of whom only those are written to who permitted it. It is run once: the next run of the demo
 * finds it and shows what came of it.
 */
final class CampaignStory {

    private static final String CAMPAIGNS = "/api/v1/campaigns";
    private static final String SEGMENTS = "/api/v1/segments";
    private static final String NAME = "Demo: thanks to regular customers";
    private static final String BODY = """
            Merhaba,

            bizden birden fazla alışveriş yaptınız; teşekkür ederiz. Bu hafta her diskte yüzde on indirim var.

            Thank you for coming back to us: ten percent off every disc this week.\
            """;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long POLL_MILLIS = 300;

    private final DemoStaff staff;
    private final Console console;

    CampaignStory(DemoStaff staff, Console console) {
        this.staff = staff;
        this.console = console;
    }

    /** Answers the campaign when it is over. */
    JsonNode tell(DemoData data, Delivery delivery) throws InterruptedException {
        console.line("");
        console.line("Writing to regular customers, as far as they permitted it");
        var campaign = found(CAMPAIGNS, NAME);
        if (campaign.isMissingNode()) {
            people(new Audience(data), delivery);
            campaign = plan();
        } else {
            console.line("  the campaign has been run already; nobody is written to twice");
        }
        return toItsEnd(campaign.path("id").asText(), new Audience(data));
    }

    private void people(Audience audience, Delivery delivery) throws InterruptedException {
        var imports = new FileImport(console);
        var consents = new ImportClient(staff.officer(), "/api/v1/consent-imports");
        imports.run(
                "addresses",
                new ImportClient(staff.manager(), "/api/v1/imports"),
                "individual-customers",
                audience.addresses());
        imports.run("purposes", consents, "processing-permissions", audience.purposes());
        imports.run("channels", consents, "channel-permissions", audience.channels(aMomentAgo()));
        delivery.await(
                "all known to marketing",
                List.of("customer", "sales", "consent"),
                Map.of(
                        "marketing.customers",
                        List.of(Topics.INDIVIDUAL_CUSTOMER),
                        "marketing.orders",
                        List.of(Topics.ORDER),
                        "marketing.permissions",
                        List.of(Topics.PERMISSION),
                        "consent.known-customers",
                        List.of(Topics.INDIVIDUAL_CUSTOMER)));
        new RegistryConfirmation(staff.officer(), console).await(audience.permitting());
    }

    /** Nobody says anything in the future, also not by a clock that goes a little behind. */
    private static Instant aMomentAgo() {
        return Instant.now().minus(10, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
    }

    private JsonNode plan() throws InterruptedException {
        var segment = found(SEGMENTS, NAME);
        if (segment.isMissingNode()) {
            var twice = Map.of("fact", "ORDER_COUNT", "operator", "AT_LEAST", "value", "2");
            segment = staff.marketing()
                    .send(
                            "POST",
                            SEGMENTS,
                            Map.of(
                                    "name",
                                    NAME,
                                    "kind",
                                    "RULE",
                                    "rule",
                                    Map.of("match", "ALL", "conditions", List.of(twice))));
        }
        return staff.marketing()
                .send(
                        "POST",
                        CAMPAIGNS,
                        Map.of(
                                "name",
                                NAME,
                                "goal",
                                "REPEAT_PURCHASE",
                                "segmentId",
                                segment.path("id").asText(),
                                "subject",
                                "Teşekkür ederiz: bu hafta %10 indirim",
                                "body",
                                BODY));
    }

    private JsonNode toItsEnd(String id, Audience audience) throws InterruptedException {
        var path = CAMPAIGNS + "/" + id;
        var campaign = staff.marketing().get(path);
        if (campaign.path("status").asText().equals("DRAFT")) {
            start(path);
            withdraw(audience.withdrawing());
            campaign = staff.marketing().get(path);
        }
        var bar = new ProgressBar(console, "campaign", campaign.path("planned").asLong());
        var deadline = Instant.now().plus(LONGEST);
        while (campaign.path("status").asText().equals("RUNNING")) {
            if (Instant.now().isAfter(deadline)) {
                throw new Refusal("The campaign is not over after " + LONGEST.toMinutes()
                        + " minutes; ./crm logs marketing may say why.");
            }
            bar.show(ended(campaign));
            Thread.sleep(POLL_MILLIS);
            campaign = staff.marketing().get(path);
        }
        bar.end(campaign.path("status").asText());
        return campaign;
    }

    /** Right after many decisions marketing may not have noted yet that it has heard of them all. */
    private void start(String path) throws InterruptedException {
        var deadline = Instant.now().plus(LONGEST);
        while (true) {
            try {
                staff.marketing().post(path + "/start");
                return;
            } catch (Refusal refusal) {
                if (!refusal.getMessage().contains("campaign.permissions-behind")
                        || Instant.now().isAfter(deadline)) {
                    throw refusal;
                }
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    private static long ended(JsonNode campaign) {
        var states = campaign.path("progress").path("states");
        return states.path("SENT").asLong()
                + states.path("SUPPRESSED").asLong()
                + states.path("FAILED").asLong();
    }

    /** Somebody calls while it runs. */
    private void withdraw(String address) throws InterruptedException {
        staff.officer()
                .send(
                        "POST",
                        "/api/v1/withdrawals",
                        Map.of(
                                "family",
                                "COMM",
                                "channel",
                                "EPOSTA",
                                "address",
                                address,
                                "effectiveAt",
                                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                                "source",
                                "HS_CAGRI_MERKEZI"));
    }

    private JsonNode found(String path, String name) throws InterruptedException {
        var filter = "?filter%5Bname%5D=" + Gateway.encoded(name);
        return staff.marketing().get(path + filter).path("items").path(0);
    }
}
